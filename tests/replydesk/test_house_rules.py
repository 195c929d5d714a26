"""The institution's own folder: missing, broken or changed, it never loosens the gate."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge_base.accounts import Account
from knowledge_base.store import Store, create_store
from knowledge_base.store.audit import AuditAct
from knowledge_base.store.entries import Act
from replydesk.draft import Intent
from replydesk.house import House, set_house
from replydesk.house_rules import is_current, is_shut, pack_for, pack_or_shut, renewed
from replydesk.judging import Wish, judge
from replydesk.release import Exit, GateClosed, release
from replydesk.tone.rule import RulePack
from replydesk.tone.rule_file import RuleFileBroken
from replydesk.verdict import Outcome

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
ACT = Act(person="Sari", at=NOW)
TODAY = date(2026, 11, 21)
RULE = "extends: existence\nmessage: Ganti.\nlevel: {level}\ntokens: [sampel]\n"
WISH = Wish(text="Selamat pagi, terima kasih.", cited=(), channel="generic", intent=Intent.QUESTION)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "aturan" / "own" / "one.yml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format(level="error"), encoding="utf-8")
    return path.parent.parent


@pytest.fixture
def store(tmp_path: Path, folder: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "base.db", lambda _store: None)
    set_house(store, House(rules_folder=str(folder)), ACT)
    yield store
    store.close()


def _let_out(store: Store, pack: RulePack, wish: Wish = WISH) -> None:
    digest = judge(store, wish, pack, today=TODAY).verdict.digest
    release(store, wish, pack, Exit(person="Sari", now=NOW, today=TODAY, seen_digest=digest, reason="perlu"))


def test_a_reply_is_judged_by_its_rules_too(store: Store) -> None:
    pack = pack_for(store, "id")
    wish = Wish(text="Sampel.", cited=(), channel="generic", intent=Intent.QUESTION)
    assert "own.one" in {one.rule for one in judge(store, wish, pack, today=TODAY).verdict.findings}
    _let_out(store, pack)
    assert store.audit.lines()[0].what is AuditAct.RELEASED


def test_without_a_folder_ours_hold_alone(store: Store) -> None:
    set_house(store, House(), ACT)
    pack = pack_for(store, "id")
    assert {rule.origin for rule in pack.rules} == {"shipped"}
    assert is_current(store, pack)


def test_while_it_is_missing_every_reply_is_blocked_with_what_to_do(store: Store, folder: Path) -> None:
    folder.rename(folder.with_name("pindah"))
    with pytest.raises(RuleFileBroken):
        pack_for(store, "id")
    pack = pack_or_shut(store, "id")
    verdict = judge(store, WISH, pack, today=TODAY).verdict
    assert (verdict.outcome, is_shut(pack)) == (Outcome.BLOCK, True)
    assert str(folder) in verdict.findings[0].message


@pytest.mark.parametrize("change", ["is gone", "has another rule", "is set anew", "is broken"])
def test_the_gate_is_shut_for_rules_that_no_longer_hold(store: Store, folder: Path, change: str) -> None:
    pack = pack_for(store, "id")
    if change == "is gone":
        folder.rename(folder.with_name("pindah"))
    elif change == "has another rule":
        (folder / "own" / "one.yml").write_text(RULE.format(level="warning"), encoding="utf-8")
    elif change == "is set anew":
        set_house(store, House(), ACT)
    else:
        (folder / "own" / "one.yaml").touch()
    with pytest.raises(GateClosed) as refused:
        _let_out(store, pack)
    assert refused.value.notice.code in {"gate.rules-changed", "tone.no-folder", "tone.wrong-ending"}
    assert store.audit.lines()[0].what is AuditAct.REFUSED


def test_rules_that_could_not_be_read_let_nothing_out_and_are_read_again_when_mended(
    store: Store, folder: Path
) -> None:
    path = folder / "own" / "one.yml"
    path.write_text("extends: [\n", encoding="utf-8")
    shut = pack_or_shut(store, "id")
    with pytest.raises(GateClosed):
        _let_out(store, shut)
    assert is_shut(renewed(store, shut))
    path.write_text(RULE.format(level="warning"), encoding="utf-8")
    mended = renewed(store, shut)
    assert not is_shut(mended)
    assert renewed(store, mended) is mended
    _let_out(store, mended)


def test_an_account_that_is_gone_shuts_the_gate_and_is_on_record(store: Store, folder: Path) -> None:
    set_house(store, House(accounts=(Account("Dinas"),), rules_folder=str(folder)), ACT)
    pack = pack_for(store, "id")
    way = Exit(person="Sari", now=NOW, today=TODAY, seen_digest="0" * 64)
    with pytest.raises(GateClosed) as refused:
        release(store, Wish(text="a", cited=(), channel="generic", intent=Intent.OTHER, account="Wali"), pack, way)
    assert refused.value.notice.code == "house.unknown-account"
    assert store.audit.lines()[0].what is AuditAct.REFUSED
