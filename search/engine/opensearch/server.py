"""The server through its client: questions, writing in bulk, indexes and the alias of the one in use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import batched
from typing import Any

from opensearchpy import NotFoundError, OpenSearch, OpenSearchException
from opensearchpy.helpers import streaming_bulk

from search.documents.document import Document
from search.engine.opensearch.address import Address
from search.engine.opensearch.questions import count_body, facets_body, search_body
from search.engine.opensearch.schema import index_body, source
from search.engine.plan import FacetCounts, Hit, Plan

BULK_SIZE = 500
BULK_TIMEOUT = 30.0
"""Seconds one request with many documents may take."""
ALREADY_NEWER = 409
NOT_THERE = 404


class ServerFault(Exception):
    """The server did not answer, or not with an answer."""


@dataclass(frozen=True)
class Change:
    """What the server shall know of a job as of a moment; without a document the job is forgotten."""

    job: int
    version: int
    """Grows with time; the server leaves what is newer alone."""
    document: Document | None


@dataclass(frozen=True)
class Refusal:
    """A change the server did not take."""

    job: int
    reason: str


class Server:
    """One server, or cluster, as far as the search needs it. Every method raises ServerFault on failure."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._client = OpenSearch(
            hosts=[{"host": address.host, "port": address.port}],
            http_auth=(address.user, address.password) if address.user else None,
            use_ssl=address.ssl,
            verify_certs=address.ssl,
            ca_certs=address.ca or None,
            timeout=address.timeout,
            max_retries=0,
        )

    def hits(self, plan: Plan, limit: int, offset: int) -> list[Hit]:
        """Hits in order."""
        found = self._ask(search_body(plan, limit, offset))
        with answers():
            return [Hit(**row["_source"]) for row in found["hits"]["hits"]]

    def count(self, plan: Plan, cap: int) -> int:
        """Number of hits up to `cap` + 1."""
        found = self._ask(count_body(plan, cap))
        with answers():
            return min(int(found["hits"]["total"]["value"]), cap + 1)

    def facets(self, plan: Plan) -> FacetCounts:
        """Numbers over all hits."""
        found = self._ask(facets_body(plan))
        with answers():
            buckets = found["aggregations"]["tokens"]["buckets"]
            counts = Counter({bucket["key"]: int(bucket["doc_count"]) for bucket in buckets})
            return FacetCounts(counts, int(found["hits"]["total"]["value"]))

    def _ask(self, body: dict[str, Any]) -> dict[str, Any]:
        """One search; an answer of which parts are missing is a failure."""
        with answers():
            found = self._client.search(index=self.address.alias, body=body)
            if found["timed_out"] or found["_shards"]["failed"]:
                raise ServerFault("some parts of the index did not answer")
            return found

    def write(
        self, changes: Iterable[Change], index: str = "", *, timeout: float = BULK_TIMEOUT, retries: int = 0
    ) -> Iterator[Refusal]:
        """Store and forget documents, in the index in use unless another is named; tells what was refused.

        Documents the server is too busy for are offered again `retries` times, after 2, 4, 8 … seconds.
        """
        target = index or self.address.alias
        for some in batched(changes, BULK_SIZE):
            with answers():
                lines = streaming_bulk(
                    self._client,
                    [_action(change, target) for change in some],
                    raise_on_error=False,
                    max_retries=retries,
                    request_timeout=timeout,
                    # Without its alias the server would make an index of that name, its fields guessed.
                    require_alias=not index,
                )
                refused = [refusal for ok, line in lines if not ok and (refusal := _refusal(line))]
            yield from refused

    def make_index(self, name: str, rules: str) -> None:
        """Make an empty index."""
        with answers():
            self._client.indices.create(index=name, body=index_body(rules))

    def use_index(self, name: str) -> None:
        """Let the alias name an index that is complete, at one stroke, and drop all older ones."""
        with answers():
            self._client.indices.refresh(index=name)
            old = [other for other in self.indexes() if other != name]
            actions: list[dict[str, Any]] = [{"remove_index": {"index": other}} for other in old]
            actions.append({"add": {"index": name, "alias": self.address.alias}})
            self._client.indices.update_aliases(body={"actions": actions})

    def drop_index(self, name: str) -> None:
        """Delete an index that never came into use."""
        with answers():
            self._client.indices.delete(index=name)

    def indexes(self) -> list[str]:
        """All indexes of ours, those of rebuilds that broke off included."""
        with answers():
            found = self._client.indices.get(index=f"{self.address.alias}-*")
            return sorted(name for name in found if name.removeprefix(f"{self.address.alias}-").isdigit())

    def rules(self) -> str | None:
        """By which rules the index in use was made; None if there is none."""
        with answers():
            try:
                (index,) = self._client.indices.get_mapping(index=self.address.alias).values()
            except NotFoundError:
                return None
            return str(index["mappings"]["_meta"]["rules"])

    def size(self) -> int:
        """Number of documents in the index in use."""
        with answers():
            return int(self._client.count(index=self.address.alias)["count"])


class answers:
    """Turns everything that can go wrong in a conversation with the server into ServerFault."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        # An answer of another form than promised shows as KeyError, TypeError, ValueError or AttributeError.
        faults = (OpenSearchException, LookupError, TypeError, ValueError, AttributeError)
        if isinstance(error, faults):
            raise ServerFault(f"{type(error).__name__}: {str(error)[:200]}") from error


def _action(change: Change, index: str) -> dict[str, Any]:
    """One line of a bulk request."""
    line = {"_index": index, "_id": change.job, "version": change.version, "version_type": "external_gte"}
    if change.document is None:
        return line | {"_op_type": "delete"}
    return line | {"_op_type": "index", "_source": source(change.document)}


def _refusal(line: dict[str, Any]) -> Refusal | None:
    """What a line of the answer says that was not done; None if there was nothing left to do."""
    (result,) = line.values()
    error = result.get("error")
    if result["status"] == ALREADY_NEWER or result["status"] == NOT_THERE and not error:
        return None
    if result["status"] == NOT_THERE:
        raise ServerFault(f"there is no index: {error}"[:200])
    reason = f"{result['status']} {error['type']}: {error['reason']}"
    return Refusal(int(result["_id"]), reason[:200])
