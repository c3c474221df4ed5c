"""Bytes from a path or from standard input, never more of them than the cap allows."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from presscheck.reading.incoming import Unreadable


@contextmanager
def opened(input: str) -> Iterator[BinaryIO]:  # noqa: A002 - the name in the report
    """The bytes of a path, or of standard input for "-".

    Raises Unreadable: "missing", "folder", or "unreadable" for whatever else the system says.
    """
    if input == "-":
        if sys.stdin is None:
            raise Unreadable("unreadable", "could not be read (standard input is closed)")
        yield sys.stdin.buffer
        return
    with _open(Path(input)) as stream:
        yield stream


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise Unreadable("missing", "no such file") from None
    except OSError as error:
        # Windows refuses to open a folder instead of saying what it is.
        if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and _is_folder(path)):
            raise Unreadable("folder", "is a folder, not a file") from None
        raise _failed(error) from None
    except ValueError:
        # What no file is called, such as a name with a NUL in it.
        raise Unreadable("missing", "no such file") from None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _failed(error: OSError) -> Unreadable:
    return Unreadable("unreadable", f"could not be read ({(error.strerror or str(error)).lower()})")


def whole(stream: BinaryIO, cap: int) -> bytes:
    """All of a stream; raises Unreadable ("too-large") over `cap` bytes, without reading them where it need not."""
    size = _size(stream)
    if size is not None and size > cap:
        raise too_large(f"{size:,} bytes", cap)
    data = _read(stream.read, cap + 1)
    if len(data) > cap:
        raise too_large(f"more than {cap:,} bytes", cap)
    return data


def too_large(how: str, cap: int) -> Unreadable:
    """The refusal of an input over the cap."""
    return Unreadable("too-large", f"{how}, over the cap of {cap:,} (raise it with --max-bytes)")


def _size(stream: BinaryIO) -> int | None:
    """The size of a regular file; None for pipes and what else tells none."""
    try:
        status = os.fstat(stream.fileno())
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def next_line(stream: BinaryIO, most: int) -> bytes:
    """The next line, up to `most` bytes of it; raises Unreadable ("unreadable")."""
    return _read(stream.readline, most)


def _read(how: Callable[[int], bytes], most: int) -> bytes:
    try:
        return how(most)
    except OSError as error:
        raise _failed(error) from None
