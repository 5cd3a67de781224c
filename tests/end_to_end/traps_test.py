#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader of portfolios is easily fooled by. Where each is tested; those named `test_` stand below.

label taken for a signature            user_stories_test  test_02_ask_candidates_only_for_signatures_the_framework_asks
birth date for the activity's          user_stories_test  test_09_the_right_date_out_of_five
registration for attendance            test_registration_is_no_attendance
other register's points for SBU        user_stories_test  test_06_points_with_their_unit_and_the_doubt_visible
half-day for hours                     Points.CountWhatThePaperSays
framework text for evidence            test_the_framework_itself_is_no_evidence
folder name over content               test_a_folder_does_not_say_what_a_paper_is
four for the year's number             user_stories_test  test_05_the_year_decides_and_the_text_may_not
A3.1 and category 2 twice              the same; Points.OfMeetingsAreThoseBeyondA31
cap after summing the total            Points.AreCappedBeforeTheTotal, Points.RiseWithTheMaximaAndNeverFall
reading counted past 10                Points.OfTitlesCountOnceUnderTheCapForReading
missing on a scan that was unreadable  test_what_could_not_be_read_is_not_missing; Assess.UnreadableIsNotMissing
absent though ticked in the portal     Assess.WhatLivesInThePortalIsNeverMissing
confidence instead of explanation      user_stories_test  test_07_from_a_statement_in_the_index_to_the_place_on_the_page
one verdict where two readings stand   user_stories_test  test_05_the_year_decides_and_the_text_may_not
excerpts from client stories           user_stories_test  test_07_from_a_statement_in_the_index_to_the_place_on_the_page
service number in names, logs          user_stories_test  test_04_no_service_number_travels_further; privacy_test
tests in the lexicon's own words       tests/evaluate: pieces that are scored on only
"""

import unittest

from intake import Case, ROOT
from papers import pdf, scan

CV = "Curriculum vitae\nJ. de Vries\n2019 - heden: jobcoach bij Stap Verder\n2015 - 2019: trajectbegeleider\nOpleiding: hbo\n"
REGISTRATION = """Bevestiging van uw inschrijving
Beste J. de Vries,
Bedankt voor je aanmelding voor het webinar Participatiewet op 12 maart 2024 van 10.00-12.00 uur.
Je ontvangt de link een dag van tevoren. Kosten: 45 euro.
"""

RECERTIFIED = "2027-11-30"


class Traps(Case):
    @staticmethod
    def statuses(index):
        return {criterion["id"]: criterion["status"] for criterion in index["criteria"]}

    def test_registration_is_no_attendance(self):
        index = self.index_of({"webinar.pdf": pdf(REGISTRATION)}, RECERTIFIED)
        self.assertEqual(index["points"]["total"]["lower"], 0)
        self.assertLessEqual(index["points"]["total"]["upper"], 3)

    def test_the_framework_itself_is_no_evidence(self):
        lines = (ROOT / "config/frameworks/toetsingskader.txt").read_text().splitlines()
        pages = ["\n".join(line[:95] for line in lines[start:start + 35]) for start in range(0, len(lines), 35)]
        index = self.index_of({"toetsingskader.pdf": pdf(*pages, size=9)}, RECERTIFIED)
        self.assertNotIn("seen", self.statuses(index).values())
        self.assertEqual(index["points"]["total"]["lower"], 0)

    def test_a_folder_does_not_say_what_a_paper_is(self):
        index = self.index_of({"A3.2 Reflectieverslag/reflectieverslag.pdf": pdf(CV)}, RECERTIFIED)
        self.assertEqual(index["pieces"][0]["type"], "cv")
        self.assertEqual(self.statuses(index)["A3.2.report"], "not_seen")

    def test_what_could_not_be_read_is_not_missing(self):
        blurred = scan(pdf(CV, size=9), blur=6, noise=12, quality=8)
        index = self.index_of({"alles.pdf": blurred}, RECERTIFIED)
        self.assertNotIn("seen", self.statuses(index).values())
        self.assertNotIn("not_seen", self.statuses(index).values())


if __name__ == "__main__":
    unittest.main()
