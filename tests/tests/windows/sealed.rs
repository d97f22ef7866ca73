//! Handing in sealed in the window.

use oevebane_tests::{Looked, sealed};

#[tokio::test]
async fn two_hand_in_sealed_by_files_alone_and_read_each_other_once_both_have_without_a_barrier() {
    let looked = Looked::default();
    sealed::by_files(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}

#[tokio::test]
async fn two_who_share_a_folder_hand_in_sealed_without_a_file_dialog_and_the_keys_go_by_themselves() {
    let looked = Looked::default();
    sealed::by_folder(&async |person, name| looked.at(person, name).await).await;
}

#[tokio::test]
async fn who_waits_no_longer_gives_the_lock_up_and_both_see_who_could_read_first() {
    let looked = Looked::default();
    sealed::given_up(&async |person, name| looked.at(person, name).await).await;
}
