//! Steps that several of the tests take.

pub mod correcting;
pub mod inviting;
pub mod mailbox;
pub mod past_the_app;
pub mod planning;
pub mod sealing;
