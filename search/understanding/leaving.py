"""Words of searching itself, like 求人 and 探しています, and the words left to look for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from search.language.analyzer import Piece
from search.language.folding import fold_characters, fold_expression
from search.language.normalise import is_kana
from search.understanding.typed import Typed


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold_characters, text.split()))


_ENDINGS = _words(
    """
    求人 求人情報 求人票 求人広告 求人サイト 仕事 お仕事 御仕事 しごと おしごと 募集 募集中 採用 採用情報 転職
    就職 対応
    就職先 職探し 仕事探し 探し 職場 会社 企業 関係 関連 系 分野 業界 勤務 希望 歓迎 大歓迎 可 可能 ok
    応募 情報 一覧 検索 サイト ジョブ job jobs 職種 全般 など 等 きゅうじん 勤務地 勤務先 事業所
    """
)
"""Said of any job: dropped behind another word (看護師求人) and alone."""

_FILLERS = _ENDINGS | _words(
    """
    就業 就労 ハローワーク 働き口 働き先 職 お店 近く 近所 周辺 付近 近辺 近場 地元 エリア 場所 所 ところ
    とこ 方面 おすすめ お勧め 勧め 人気 最新 新着 相談 大丈夫 人 方 者 もの 物 こと 事 為 ため 向け 向き
    感じ 的 中 条件 時 とき 今 私 自分 誰 必要 いろいろ 何 なにか どこ どんな 駅 住まい 在住 歳 才 女 男
    """
)
"""Dropped where nothing stands beside them."""

_LIGHT = _words(
    """
    為る 出来る 働く 探す 有る 在る 居る 良い 欲しい 成る 呉れる 下さる 貰う 貰える 遣る 遣れる 行う 思う
    考える 見付ける 見付かる 見つける 見つかる 行く 行ける 来る 来れる 頂く 頂ける 無い 働ける 通う 通える
    始める 始められる 近い 易い 楽 しやすい 勤める 勤められる 入る 続ける 続けられる 生かす 活かす 居られる
    知る 願う 御座る 付く 就く 選べる 言う 多い 少ない 因る 合う 取れる 取る 持つ 受ける 構う 成れる 稼ぐ
    稼げる 希望 好き 得意 向く 高い 安い 大きい 小さい 優しい 楽しい 簡単 長い 短い 新しい 綺麗 掛かる 要る
    関わる 関る 出る 成す 安定
    """
)
"""Verbs and adjectives any sentence about work may hold, by normalised form."""

_EMPTY = frozenset({"助詞", "助動詞", "補助記号", "空白", "感動詞", "接続詞", "連体詞", "代名詞", "副詞"})
_INFLECTED = frozenset({"動詞", "形容詞", "形状詞"})
_ASKING = re.compile(
    fold_expression(
        r"(?:を|の)?(?:お)?(?:探して(?:い|お)?(?:ます|る)?|探し中|ありませんか|ありますか|はありますか|ないですか"
        r"|(?:を)?教えて(?:ください|下さい)?|お願いします|(?:し|働き|なり|やり|始め|はじめ)たい(?:です|のですが|と思う)?)"
    )
)
_POLITE = re.compile("(?:の?(?:おば|おじ|お兄|お姉|おにい|おねえ))?さん$")
_KANA_ENDING = re.compile("の?(?:お?しごと|きゅうじん|ぼしゅう)$")


class Left:
    """The words of a text that no condition took."""

    def __init__(
        self, typed: Typed, taken: Iterable[tuple[int, int]], phrases: Iterable[tuple[int, int]] = ()
    ) -> None:
        """`phrases` are stretches that mean something as a whole: 荷物を運ぶ."""
        self._typed = typed
        self._phrases = list(phrases)
        self._covered = {place for begin, end in taken for place in range(begin, end)}
        for match in _ASKING.finditer(typed.folded):
            if match.end() - match.start() > 1 and match.start() in typed.begins:
                self._covered.update(range(*match.span()))

    def fragments(self, begin: int = 0, end: int | None = None) -> list[str]:
        """The words between two positions in order, without words of searching.

        In a sentence that names things, its verbs are left out (荷物を眺める仕事 is a search for 荷物),
        except in phrases the list of synonyms knows (荷物を運ぶ).
        """
        stop = len(self._typed.text) if end is None else end
        chunks = [(max(begin, b), min(stop, e)) for b, e in self._typed.chunks if b < stop and begin < e]
        runs = [run for chunk in chunks for one in self._runs(*chunk) if (run := self._trimmed(one))]
        things = [run for run in runs if not self.is_sentence or any(not _is_verb(piece) for piece in run)]
        return [self._text(run) for run in (things or runs)]

    @cached_property
    def is_sentence(self) -> bool:
        """Whether a noun with a particle and a verb behind it are among what was typed."""
        seen = ""
        for piece in self._typed.short:
            kind = piece.part[0]
            if seen == "助詞" and kind in _INFLECTED:
                return True
            if kind == "名詞":
                seen = kind
            elif seen and (kind == "助詞" or piece.form == "だ"):
                seen = "助詞"
            elif kind not in ("接尾辞", "副詞"):
                seen = ""
        return False

    def _runs(self, begin: int, end: int) -> list[list[Piece]]:
        """Neighbouring words; in a sentence particles, words of searching and light verbs end a run."""
        if self._is_plain(begin, end):
            return [self._whole(begin, end)]
        runs: list[list[Piece]] = [[]]
        last = begin
        for piece in self._units(begin, end):
            if piece.begin != last:
                runs.append([])
            last = piece.end
            if self._ends_run(piece):
                runs.append([])
            else:
                runs[-1].append(piece)
        return [run for run in runs if run]

    def _is_plain(self, begin: int, end: int) -> bool:
        """Whether a stretch is a word nobody took a part of: the analyser may cut a wrong one at random."""
        untouched = self._covered.isdisjoint(range(begin, end))
        return untouched and (not self.is_sentence or is_kana(self._typed.text[begin:end]))

    def _whole(self, begin: int, end: int) -> list[Piece]:
        """All pieces of a stretch; kana as one."""
        text = self._typed.folded[begin:end]
        if not is_kana(text):
            return [piece for piece in self._typed.long if begin <= piece.begin < end]
        ending = _KANA_ENDING.search(text)
        length = ending.start() if ending and ending.start() else len(text)
        return [Piece(begin, begin + length, text[:length], ("名詞", "", ""))]

    def _ends_run(self, piece: Piece) -> bool:
        """Whether a piece says nothing and parts the words around it."""
        if _is_verb(piece):
            return piece.form in _LIGHT
        return self.is_sentence and _is_empty(piece) and self._key(piece) != "の"

    def _units(self, begin: int, end: int) -> list[Piece]:
        """Long units; short ones where a condition took a part."""
        units: list[Piece] = []
        for piece in self._typed.long:
            if not begin <= piece.begin < end:
                continue
            if phrase := self._phrase_at(piece.begin):
                if piece.begin == phrase[0]:
                    units.append(Piece(*phrase, self._typed.text[slice(*phrase)], ("名詞", "", "")))
                continue
            inside = [one for one in self._typed.short if piece.begin <= one.begin < piece.end]
            is_free = self._covered.isdisjoint(range(piece.begin, piece.end))
            units += [piece] if is_free else [one for one in inside if one.begin not in self._covered]
        return units

    def _phrase_at(self, place: int) -> tuple[int, int] | None:
        """The phrase a position lies in, if no condition took a part of it."""
        around = (phrase for phrase in self._phrases if phrase[0] <= place < phrase[1])
        return next((one for one in around if self._covered.isdisjoint(range(*one))), None)

    def _trimmed(self, run: list[Piece]) -> list[Piece]:
        """A run without what says nothing at its ends."""
        while run and self._is_loose_end(run):
            run = run[:-1]
        while len(run) > 1 and _is_empty(run[0]) and run[0].begin in self._behind:
            run = run[1:]
        alone = len(run) == 1 and (self._key(run[0]) in _FILLERS or self._is_left_over(run[0]))
        return [] if alone else run

    def _is_loose_end(self, run: list[Piece]) -> bool:
        """Whether the last piece of a run is a particle, or a word of searching behind another word."""
        last = run[-1]
        if len(run) == 1:
            return False
        if self._key(last) in _ENDINGS or last.part[0] in ("助詞", "補助記号"):
            return True
        if last.part[0] == "助動詞" and run[-2].part[0] == "形状詞":
            return True
        return _is_empty(run[-2]) and self._key(last) in _FILLERS

    def _is_left_over(self, piece: Piece) -> bool:
        """Whether a lone piece is what a condition left of a phrase: の, で, です."""
        return _is_empty(piece) and (piece.begin in self._behind or self.is_sentence)

    @cached_property
    def _behind(self) -> frozenset[int]:
        """Positions right behind what was taken."""
        return frozenset(place + 1 for place in self._covered)

    def _key(self, piece: Piece) -> str:
        return self._typed.folded[piece.begin : piece.end]

    def _text(self, run: list[Piece]) -> str:
        text = self._typed.text[run[0].begin : run[-1].end]
        return _POLITE.sub("", text) or text


def _is_empty(piece: Piece) -> bool:
    return piece.part[0] in _EMPTY


def _is_verb(piece: Piece) -> bool:
    return piece.part[0] in _INFLECTED
