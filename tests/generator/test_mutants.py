"""The proof proves: each fault of the tables in mutants/, put into a copy of the generator, is noticed by the test that says why."""

import pytest

from support.mutants import FAILED, NOTHING, chosen, copied, mutants, run_tests
from support.said import hold, hold_none

MUTANTS = mutants()


def test_the_tables_of_faults_fit_the_files_they_change():
    hold_none(list(filter(None, (mutant.wrong() for mutant in MUTANTS))), "Faults that can no longer be put in; write what they change as it stands now:")
    hold(len(MUTANTS) >= 80, f"There are {len(MUTANTS)} faults.")
    assert len({mutant.fault for mutant in MUTANTS}) == len(MUTANTS)


@pytest.fixture(scope="session")
def copy(tmp_path_factory):
    """A copy of the generator to put faults into."""
    return copied(tmp_path_factory.mktemp("faults") / "generator")


@pytest.mark.long
@pytest.mark.parametrize("test", sorted({mutant.test for mutant in MUTANTS}))
def test_without_a_fault_the_named_tests_pass(test, copy):
    words = {mutant.words for mutant in MUTANTS if mutant.test == test}
    done = run_tests(copy, f"tests/generator/{test}", *([] if "" in words else ["-k", " or ".join(f"({word})" for word in sorted(words))]))
    hold(done.returncode == 0, f"{test} fails where nothing is wrong:", done.stdout[-2000:])


@pytest.mark.long
@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.fault for mutant in MUTANTS])
def test_a_fault_put_in_on_purpose_is_noticed(mutant, copy):
    mutant.put_into(copy)
    try:
        done = run_tests(copy, *chosen(mutant))
    finally:
        mutant.taken_out_of(copy)
    hold(done.returncode != NOTHING, f"“{mutant.fault}”: no test of {mutant.test} is named “{mutant.words}”.")
    hold(done.returncode == FAILED, f"Nobody notices that {mutant.fault} ({mutant.file}): {' '.join(chosen(mutant))} ends with {done.returncode}.", done.stdout[-1000:])
