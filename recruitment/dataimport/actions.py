"""Everything people do with a registration: right, guard, change. The work itself is done by `work`."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files import File
from django.db import connection, transaction

from recruitment.dataimport.checking import SMALLER
from recruitment.dataimport.enums import DISCARDABLE, BatchState, RowKind, Way
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.undoing import changed_since, number_done

if TYPE_CHECKING:
    from accounts.models import User

REGISTER = "dataimport.register_data"
OVERRULE = "recruitment.change_guidelineitem"
REFUSED, KEEP, OLDER = "refused", "keep", "takes_older"
STARTED = "この登録は、すでに{}です。画面を読み込み直して、結果を確かめてください。"
CHUNK = 1024 * 1024
MOST_ON_SQLITE = 2_000
"""Rows SQLite takes at once while people use the site: one transaction locks out every other writer."""
LIMIT = (
    "このサイトのデータベース（SQLite）では、{what}が終わるまでログインや入力が"
    f"できなくなるため、一度に{{able}}のは{MOST_ON_SQLITE:,}件までです。"
)
NO_LIMIT = "データベースを PostgreSQL に替えると、件数の制限はありません。"
TOO_MANY = (
    f"登録するものが{{}}件あります。{LIMIT.format(what='登録', able='登録できる')}"
    "ファイルを分けて「一部だけ」として登録するか、サイトを止めてから、"
    f"サーバーのコマンド nationaldata_import で登録してください。{NO_LIMIT}"
)
TOO_MANY_TO_UNDO = (
    f"取り消すものが{{}}件あります。{LIMIT.format(what='取り消し', able='取り消せる')}"
    "サイトを止めてから、サーバーのコマンド nationaldata_undo で取り消してください。"
    f"{NO_LIMIT}"
)

REGISTERED, PENDING = "registered", "pending"
"""Codes of the refusal of a file that is there already; the first may be taken anew."""


@dataclass(frozen=True)
class Settings:
    """What a person chooses before the registration; `confirmed` names warnings they have seen.

    `takes_older` takes back what people changed on our pages after the file's date of a job.
    `may_lock` lets SQLite keep everybody else from writing for as long as it takes (the command's choice).
    """

    way: str = Way.REVIEW
    takes_new_companies: bool = False
    consented: bool = False
    takes_older: bool = False
    despite_findings: bool = False
    confirmed: Collection[str] = ()
    may_lock: bool = False


def receive(
    file: IO[bytes], name: str, by: User, *, source: str, scope: str, again: bool = False
) -> ImportBatch:
    """Keep a file to be checked. Raises ValidationError for one of this source that is there already.

    `again` takes a file anew that was registered before, for records that people changed since.
    """
    require(by)
    source = source.strip()
    sha256 = _digest(file)
    same = ImportBatch.objects.same_file(sha256, source).order_by("-pk").first()
    if same and (same.state != BatchState.APPLIED or not again):
        sentence = f"同じファイルを、すでに{same}で受け取っています（{same.get_state_display()}）。"
        if same.state != BatchState.APPLIED:
            sentence += "データ登録の一覧から開いて、続けてください。"
        code = REGISTERED if same.state == BatchState.APPLIED else PENDING
        raise ValidationError(sentence, code=code, params={"same": same})
    batch = ImportBatch(name=name[-200:], source=source, scope=scope, sha256=sha256, uploaded_by=by)
    batch.size = file.tell()
    file.seek(0)
    batch.file.save(f"{sha256[:16]}.data", File(file), save=True)
    return batch


def _digest(file: IO[bytes]) -> str:
    """SHA-256 of a whole file; leaves it at its end."""
    digest = hashlib.sha256()
    file.seek(0)
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


@transaction.atomic
def order(batch: ImportBatch, by: User, settings: Settings) -> None:
    """Have a checked file registered. Raises ValidationError for what must be confirmed first.

    The second of two clicks, or of two people, is refused: the first has started it.
    """
    require(by, settings.way, despite_findings=settings.despite_findings)
    locked = _lock(batch, BatchState.CHECKED)
    if errors := missing_confirmations(locked, settings):
        raise ValidationError(errors)
    number = number_to_do(locked, settings)
    if not number:
        raise ValidationError("このファイルには、登録するものがありません。", code="nothing")
    if not settings.may_lock:
        _require_few(number, TOO_MANY)
    locked.state, locked.failure = BatchState.QUEUED, ""
    locked.applied_by = by
    locked.way = settings.way
    locked.takes_new_companies = settings.takes_new_companies
    locked.consented = settings.consented
    locked.takes_older = settings.takes_older
    locked.despite_findings = settings.despite_findings
    locked.save()


def number_to_do(batch: ImportBatch, settings: Settings) -> int:
    """Jobs and companies that a registration would change."""
    number = batch.rows.to_do().count() + batch.count("changed_companies")
    left = 0 if settings.takes_older else batch.count("older") + batch.count("older_companies")
    return int(number - left)


def missing_confirmations(batch: ImportBatch, settings: Settings) -> dict[str, str]:
    """Sentences, by name, about what a person has not confirmed yet."""
    errors, confirmed = {}, settings.confirmed
    if batch.count("older") + batch.count("older_companies") and not number_to_do(batch, settings):
        errors[OLDER] = "選ばないと、登録するものがありません。元に戻してよいか確かめて、選んでください。"
    if SMALLER not in confirmed and any(isinstance(each, dict) for each in batch.warnings):
        errors[SMALLER] = "件数が少ないことを確かめて、選んでください。"
    if REFUSED not in confirmed and batch.count(RowKind.REFUSED):
        errors[REFUSED] = "登録できない行を除いて登録してよければ、選んでください。"
    return errors


@transaction.atomic
def discard(batch: ImportBatch, by: User) -> None:
    """Call a registration off before anything was written; the file is deleted."""
    require(by)
    locked = _lock(batch, *DISCARDABLE)
    locked.state = BatchState.DISCARDED
    locked.rows.all().delete()
    locked.companies.all().delete()
    locked.save()
    forget_file(locked)


@transaction.atomic
def check_again(batch: ImportBatch, by: User) -> None:
    """Compare a checked file with our records as they are now."""
    require(by)
    locked = _lock(batch, BatchState.CHECKED)
    locked.state, locked.failure = BatchState.RECEIVED, ""
    locked.read_rows, locked.counts, locked.warnings = 0, {}, []
    locked.save()


@transaction.atomic
def order_undo(
    batch: ImportBatch, by: User, confirmed: Collection[str] = (), *, may_lock: bool = False
) -> None:
    """Have a registration undone as a whole.

    Raises ValidationError when records were changed since, unless it is confirmed that those stay, and
    when they are more than SQLite undoes while people use the site (see `Settings.may_lock`).
    """
    require(by, Way.PUBLISH)
    locked = _lock(batch, BatchState.APPLIED)
    if locked.is_pruned:
        raise ValidationError("前の内容の保存期間が過ぎたため、取り消せません。", code="pruned")
    if not may_lock:
        _require_few(number_done(locked), TOO_MANY_TO_UNDO)
    if KEEP not in confirmed and changed_since(locked):
        raise ValidationError({KEEP: "変更された求人と企業をそのままにしてよければ、選んでください。"})
    locked.state, locked.undone_by, locked.failure = BatchState.UNDOING, by, ""
    locked.save()


def forget_file(batch: ImportBatch) -> None:
    """Delete the file once the transaction is committed."""
    file = batch.file
    name, storage = file.name, file.storage
    ImportBatch.objects.filter(pk=batch.pk).update(file="")
    if name:
        transaction.on_commit(lambda: storage.delete(name))


def prune(before: Any) -> int:
    """Delete files, rows' words and former contents of registrations that ended before a moment."""
    old = ImportBatch.objects.ended().filter(uploaded_at__lt=before).exclude(file="")
    return sum(_forget(pk) for pk in list(old.values_list("pk", flat=True)))


@transaction.atomic
def _forget(pk: int) -> bool:
    """Delete what one holds, unless somebody has set it in motion meanwhile: it would be applied empty."""
    batch = ImportBatch.objects.ended().exclude(file="").select_for_update().filter(pk=pk).first()
    if batch is None:
        return False
    batch.rows.update(values=[], before={}, differences=[], faults=[], notes=[])
    batch.companies.update(values=[], before={}, differences=[], faults=[])
    if batch.state == BatchState.CHECKED:
        ImportBatch.objects.filter(pk=batch.pk).update(state=BatchState.DISCARDED)
    forget_file(batch)
    return True


def require(by: User, way: str = Way.REVIEW, *, despite_findings: bool = False) -> None:
    """Refuse who may not register data that way. Raises PermissionDenied.

    To publish what the checks find fault with is for those who keep the guideline themselves.
    """
    needed = [REGISTER, "recruitment.add_job", "recruitment.change_job", "recruitment.add_company"]
    if way == Way.PUBLISH:
        needed += ["recruitment.publish_job", "recruitment.publish_company"]
    if despite_findings:
        needed.append(OVERRULE)
    if not by.has_perms(needed):
        raise PermissionDenied("この方法でデータを登録する権限がありません。")


def _require_few(number: int, sentence: str) -> None:
    """Refuse what would keep everybody else from writing for minutes. Raises ValidationError."""
    if number > MOST_ON_SQLITE and connection.vendor == "sqlite":
        raise ValidationError(sentence.format(f"{number:,}"), code="too_many")


def _lock(batch: ImportBatch, *states: str) -> ImportBatch:
    locked: ImportBatch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if locked.state not in states:
        raise ValidationError(STARTED.format(f"「{locked.get_state_display()}」"), code="started")
    return locked
