//! What Windows alone needs of the shell. It is kept small and apart, since it is written elsewhere: the tests in it run under Wine, and
//! what hears the system's messages has been compiled alone.

pub mod clipboard;
pub mod ending;
pub mod given;
pub mod pipe;
