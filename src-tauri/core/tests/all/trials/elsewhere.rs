//! What else nothing may be lost by and nobody let in by: it is no trial that is done again and again, and tests of `make test` show it.

/// Where the core's tests lie, and those of the window.
const CORE: &str = "src-tauri/core/tests/all";
const WINDOWS: &str = "tests/tests/windows";

/// What is shown, and the tests that show it: the folder, the file in it, and the test's name.
pub type Shown = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

/// All of it.
pub const SHOWN: &[Shown] = &[
    (
        "age's own vectors end as they say, through the app's opening",
        &[
            (CORE, "age_vectors.rs", "every_vector_of_the_age_format_ends_as_it_says"),
            (
                CORE,
                "age_vectors.rs",
                "whoever_is_given_a_file_of_the_vectors_is_told_why_it_does_not_open_and_nothing_changes",
            ),
        ],
    ),
    (
        "Wycheproof's signatures are taken or refused as they say",
        &[(CORE, "signature_vectors.rs", "every_signature_of_the_vectors_is_taken_or_refused_as_it_says")],
    ),
    (
        "every backup that is made is put back and is equal",
        &[
            (CORE, "common/mod.rs", "backs_up"),
            (CORE, "moving.rs", "saves_everything"),
            (
                CORE,
                "moving.rs",
                "a_large_vault_is_saved_whole_and_one_that_is_wanted_no_longer_half_way_leaves_nothing",
            ),
            (CORE, "golden.rs", "every_backup_of_every_release_is_put_back_and_shows_the_year"),
        ],
    ),
    (
        "with any clock the newest work is restored and nothing goes",
        &[
            (CORE, "backups.rs", "whatever_the_clock_says_the_newest_work_is_what_is_restored"),
            (CORE, "clock.rs", "a_clock_that_jumps_ahead_empties_no_bin_until_the_person_says_that_it_is_right"),
            (CORE, "clock.rs", "a_clock_that_goes_back_deletes_nothing_and_is_told"),
        ],
    ),
    (
        "SIGTERM, a dead page, a reload, a declined close, in every kind of field",
        &[
            (WINDOWS, "ends.rs", "a_signal_in_the_middle_of_a_word_takes_nothing_with_it"),
            (WINDOWS, "ends.rs", "who_would_rather_stay_is_asked_again_the_next_time"),
            (WINDOWS, "dead_page.rs", "a_page_that_dies_is_opened_again_where_it_was_and_says_so"),
            (WINDOWS, "dead_page.rs", "a_reload_in_the_middle_of_a_word_takes_nothing_with_it"),
            (WINDOWS, "begun.rs", "no_text_lies_in_memory_alone_after_a_crash_and_after_a_lock_in_the_middle_of_it"),
        ],
    ),
    (
        "what was made on Linux and on Windows is opened on both",
        &[
            (CORE, "golden.rs", "every_file_of_every_release_opens_says_what_it_said_and_is_taken_in"),
            (CORE, "golden.rs", "every_vault_of_every_release_opens_with_its_password_and_shows_its_year"),
            ("scripts/for-windows", "core-tests", "golden::make::make_golden"),
        ],
    ),
    (
        "every released database is brought up to date, and a newer one refused",
        &[
            (CORE, "golden.rs", "the_backup_that_is_made_before_an_update_holds_the_whole_year_and_stays_that_days"),
            (CORE, "keeping.rs", "a_database_of_a_newer_version_is_refused_by_name_and_left_as_it_is"),
        ],
    ),
    (
        "the worst made files, each met with what it deserves",
        &[
            (CORE, "worst_files.rs", "the_worst_files_are_met_with_what_they_deserve_and_change_nothing"),
            (CORE, "hostile_files.rs", "five_bad_files_meet_five_different_refusals_and_nothing_changes"),
        ],
    ),
    (
        "what is written stands in plain in no file",
        &[
            (WINDOWS, "canary.rs", "what_two_people_write_and_read_stands_in_plain_in_no_file_also_after_a_kill"),
            (WINDOWS, "year.rs", "a_year_goes_from_invitation_to_the_next_and_what_is_private_is_in_no_file"),
        ],
    ),
    (
        "private notes leave in nothing, and what is held back in no byte",
        &[
            (CORE, "what_leaves.rs", "every_text_that_leaves_in_a_year_stood_in_its_preview_and_nothing_private_does"),
            (
                CORE,
                "held_back.rs",
                "what_a_leader_holds_back_of_any_form_is_in_every_byte_like_what_was_never_answered",
            ),
        ],
    ),
    (
        "the year without any network, and by keyboard alone",
        &[(
            WINDOWS,
            "year.rs",
            "the_same_year_is_done_by_keyboard_alone_and_one_always_sees_where_one_is_without_network_and_in_no_plain_file",
        )],
    ),
    (
        "axe on every page, light and dark and twice as large",
        &[
            (WINDOWS, "barriers.rs", "the_main_job_has_no_barrier_that_axe_knows_of_light_or_dark"),
            (WINDOWS, "barriers.rs", "every_page_of_the_app_is_in_a_play"),
        ],
    ),
    (
        "the stock age program opens the files",
        &[(CORE, "stock_age.rs", "stock_age_opens_a_file_with_its_code_and_one_to_a_key_with_the_exported_key")],
    ),
];
