"""The whole way through: articles in, reports out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from presscheck.checks.blame import charges
from presscheck.checks.findings import findings
from presscheck.checks.heard import heard, unexplained
from presscheck.checks.ledger import settled
from presscheck.checks.likelihood import with_likelihood
from presscheck.checks.verdict import verdicts
from presscheck.claims import claims
from presscheck.config import Config
from presscheck.language import Passage, assemble, entities, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import marked
from presscheck.model import Article, Claim, Finding, Report, Summary
from presscheck.reading import laid_out
from presscheck.relations import recorded, relations
from presscheck.relations.sentences import sentence_numbers


class Presscheck:
    """Checks articles under one configuration. Making one loads the language pipeline; keep it for many articles.

    Raises ValueError where the configuration names a pipeline or language data that isn't there.
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        try:
            self._lexicon = Lexicon(self.config.language, self.config.models)
            self._nlp = assemble(self._lexicon, self.config.model)
        except FileNotFoundError as error:
            raise ValueError(str(error)) from None

    def check(self, article: Article) -> Report:
        """The report on one article. Raises ValueError where `article.published` is no date."""
        return next(self.check_many([article]))

    def check_many(self, articles: Iterable[Article]) -> Iterator[Report]:
        """The reports on many articles, lazily and in their order; they share the language pipeline's batches."""
        laid = (laid_out(article, self._lexicon) for article in articles)
        for article, read in passages(self._nlp, laid):
            yield self._report(article, read)

    def _report(self, article: Article, read: tuple[Passage, ...]) -> Report:
        figured = marked(article, read, self._lexicon)
        ties = tuple(relations(figured, self._lexicon))
        judged = unexplained(verdicts(ties), figured.figures)
        judged = with_likelihood(judged, figured.figures, sentence_numbers(read), self._lexicon)
        judged = heard(judged, self.config.min_confidence)
        charged = charges(judged)
        answers = tuple(verdict for charge in charged for verdict in charge.verdicts)
        figures = {figure.quantity.id: figure for figure in figured.figures}
        told = tuple(settled(claims(figured), figures, answers, self._lexicon))
        by_quantity = {claim.quantity: claim for claim in told}
        kept = tuple(f for f in findings(article, charged, by_quantity, self._lexicon) if self._wanted(f))
        return Report(
            article=article,
            entities=tuple(entities(read)),
            quantities=tuple(figure.quantity for figure in figured.figures),
            claims=told,
            relations=tuple(recorded(tie) for tie in ties),
            findings=kept,
            summary=_summary(told, kept),
        )

    def _wanted(self, finding: Finding) -> bool:
        return self.config.selects(finding.code) and finding.confidence >= self.config.min_confidence


def _summary(claims: Sequence[Claim], findings: Sequence[Finding]) -> Summary:
    statuses = [claim.consistency.status for claim in claims]
    severities = [finding.severity for finding in findings]
    return Summary(
        quantities=len(claims),
        claims=len(claims),
        consistent=statuses.count("consistent"),
        inconsistent=statuses.count("inconsistent"),
        unchecked=statuses.count("unchecked"),
        unverifiable=sum(claim.verifiability.grade == "unverifiable" for claim in claims),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        notes=severities.count("note"),
    )
