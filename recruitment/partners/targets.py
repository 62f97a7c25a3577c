"""What a partner ought to hold of one job, and whether it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recruitment.partners.enums import Kind
from recruitment.partners.mapping import Mapping
from recruitment.partners.models import PartnerJob
from recruitment.provision.models import ProvidedJob
from recruitment.provision.rows import withdrawn_values


@dataclass(frozen=True)
class Target:
    """The record a partner ought to hold; `fingerprint` is that of its own form of it."""

    kind: Kind
    values: Sequence[str]
    fingerprint: str

    def is_met_by(self, entry: PartnerJob) -> bool:
        """Whether nothing needs to be sent. What was never delivered needs no withdrawal."""
        if self.kind == Kind.WITHDRAWN and not entry.may_be_shown:
            return True
        holds_it = entry.held == self.kind and entry.fingerprint == self.fingerprint
        return holds_it and not (entry.unsure or entry.forced)


def target_of(row: ProvidedJob, is_public: bool, mapping: Mapping) -> Target:
    """The record for a job of the ledger."""
    kind = Kind.PUBLISHED if is_public else Kind.WITHDRAWN
    values = row.values if is_public else withdrawn_values(row)
    return Target(kind, values, mapping.fingerprint(values, kind))
