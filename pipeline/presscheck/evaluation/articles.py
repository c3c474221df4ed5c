"""Where the articles of a gold standard are: a folder of files, or JSON Lines with an article a line, plain or xz."""

from __future__ import annotations

import lzma
import os
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from presscheck.evaluation.gold import GoldError
from presscheck.lexicon import Lexicon
from presscheck.model import Article, InputError

_LINES = (".jsonl", ".jsonl.xz")
_LONGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Found:
    """An article. `path` is its file, None where that holds several; `verbatim`: its text is that file word for
    word."""

    article: Article
    path: str | None
    verbatim: bool


def beside(gold: str) -> Path:
    """The folder of articles that belongs to a gold standard: `articles`, beside the gold's own folder."""
    return Path(os.path.normpath(Path(gold).parent / ".." / "articles"))


class Articles:
    """The articles below a place: a folder, whose files are named as the gold names the articles, or hold a slice of
    them as JSON Lines; or one file of JSON Lines."""

    def __init__(self, place: Path, lexicon: Lexicon) -> None:
        self._place = place
        self._lexicon = lexicon
        self._read: dict[Path, dict[str, Article]] = {}

    def find(self, name: str, where: str, slice_: str | None = None) -> Found:
        """The article of this name. Raises GoldError, which says `where` in the gold it is wanted."""
        if (lines := self._lines(slice_)) is None:
            return self._file(name, where)
        if lines not in self._read:
            self._read[lines] = self._all(lines, where)
        if (article := self._read[lines].get(name)) is None:
            raise GoldError(f"{where}: no article for {name!r}: none of this id in {lines}")
        return Found(article, None, False)

    def _lines(self, slice_: str | None) -> Path | None:
        if self._place.is_file():
            return self._place
        files = (self._place / f"{slice_}{end}" for end in _LINES) if slice_ else ()
        return next((file for file in files if file.is_file()), None)

    def _file(self, name: str, where: str) -> Found:
        from presscheck.reading import read

        path = str(self._place / name)
        incoming = next(read(path, published=None, lexicon=self._lexicon), None)
        if incoming is None or isinstance(incoming.content, InputError):
            why = f": {incoming.content}" if incoming and isinstance(incoming.content, InputError) else ""
            raise GoldError(f"{where}: no article for {name!r}{why}")
        return Found(incoming.content, path, incoming.verbatim)

    def _all(self, path: Path, where: str) -> dict[str, Article]:
        from presscheck.reading.incoming import Unreadable
        from presscheck.reading.jsonl import read_jsonl

        try:
            with lzma.open(path) if path.suffix == ".xz" else path.open("rb") as stream:
                lines = read_jsonl(cast(IO[bytes], stream), str(path), _LONGEST, None, self._lexicon)  # type: ignore[arg-type]
                told = [line.content for line in lines]
        except (OSError, lzma.LZMAError, EOFError) as error:
            raise GoldError(f"{where}: {path}: {error}") from None
        except Unreadable as why:
            raise GoldError(f"{where}: {path} {why.message}") from None
        articles = [article for article in told if isinstance(article, Article)]
        return {article.id: article for article in articles if article.id is not None}
