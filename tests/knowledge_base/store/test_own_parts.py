"""A copy from anywhere is put back only when nothing in it acts by itself but what we made (bad-input row 20)."""

import gzip
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from knowledge_base.errors import FileRefused
from knowledge_base.store import Store, copy_store, restore_copy
from tests.knowledge_base.store.test_former_shapes import FORMER

CRAFTED = {
    "sly": "CREATE TRIGGER sly AFTER INSERT ON revision BEGIN UPDATE entry SET state = 'approved'; END",
    "entry_view": "CREATE VIEW entry_view AS SELECT title FROM entry",
    "audit_line_is_never_deleted": "DROP TRIGGER audit_line_is_never_deleted",
    "only_what_is_approved_serves": "DROP TRIGGER only_what_is_approved_serves",
}


@pytest.mark.parametrize("name", CRAFTED)
def test_a_copy_with_a_trigger_or_view_that_is_not_ours_is_not_put_back(
    store: Store, tmp_path: Path, name: str
) -> None:
    copy = tmp_path / "copy.db"
    copy_store(store, copy)
    store.close()
    before = store.path.read_bytes()
    crafted = dbapi2.connect(str(copy))
    crafted.execute(CRAFTED[name])
    crafted.commit()
    crafted.close()

    with pytest.raises(FileRefused) as refused:
        restore_copy(copy, store.path)

    assert refused.value.notice.code == "store.foreign-parts"
    assert refused.value.notice.values["names"] == name
    assert store.path.read_bytes() == before


@pytest.mark.parametrize("former", FORMER, ids=lambda path: path.name.removesuffix(".db.gz"))
def test_a_copy_of_any_former_shape_holds_our_parts_alone(store: Store, tmp_path: Path, former: Path) -> None:
    copy = tmp_path / "former.db"
    copy.write_bytes(gzip.decompress(former.read_bytes()))
    store.close()

    assert restore_copy(copy, store.path) is not None
