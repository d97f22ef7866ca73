//! What Øvebane knows and keeps, without windows.
//!
//! One way in ([`api`]), one place where data rests ([`store`]), one format that leaves ([`package`]). Time comes in
//! as an argument; only new ids carry the machine's own.
//!
//! The modules stand in floors, and none imports anything from a higher one:
//!
//! 1. the ground, which knows nothing of talks: [`id`], [`role`], [`text`], [`hash`], [`days`], [`code`], [`person`],
//!    [`profile`], [`missed`], [`data_key`], and the tools [`files`], [`age_file`] and [`mail`];
//! 2. the domain, which knows no file that leaves and no database: [`guide`], [`preparation`], [`sheet`], [`plan`],
//!    [`follow_up`], [`invitation`], [`sharing`], [`conversation`], [`calendar`], [`paper`];
//! 3. [`package`], with what a file of each kind holds, and [`mailbox`], where files can lie;
//! 4. [`cards`], as lists show talks, files and people;
//! 5. [`store`], and above it [`vault`], which opens it and keeps its backups;
//! 6. [`api`].
//!
//! | on the screen | here | is |
//! |---|---|---|
//! | leder (medarbejder in MUS) | [`Role::Subject`](role::Role) | the one the talk is about |
//! | leders leder (leder in MUS); »din leder« | [`Role::Host`](role::Role) | invites, and shares the following up |
//! | guide, samtaleguide | [`guide::Guide`] | themes, questions, advice, form of the plan |
//! | officiel ordlyd | [`guide::OfficialWording`] | an organisation's own words over a guide that comes with the app |
//! | udkast i guideværkstedet | [`guide::draft::Draft`] | a guide in the making, whole or not |
//! | spørgeramme | [`guide::Frame`] | a guide as it is used for one year's talk |
//! | tema, spørgsmål, skala | [`guide::Theme`], [`guide::Question`], [`guide::Scale`] | |
//! | samtaleforløb, samtale | [`id::ConversationId`], [`store::conversations`] | one year's talk between two people |
//! | forberedelse | [`preparation`] | what one person writes before the talk |
//! | svar | [`preparation::Answer`] | a choice on a scale, text, or both |
//! | vil hellere tale om det | `rather_talk` | left open on purpose |
//! | egne noter, noter kun til dig | `private_note` in the database | can never leave the machine |
//! | invitation | [`invitation::Invitation`] | the frame as adapted, the time and the place |
//! | det, I skriver sammen | [`sheet::Sheet`] | shared notes, joint fields, the plan, the evaluation |
//! | kompetenceudviklingsplan | [`plan`] | what to keep, what to work on, how to follow up; in versions |
//! | øvebane, aftale | [`sheet::Agreement`] | a concrete action: what, kind of learning, who, by when, signs |
//! | godkendelse | [`plan::Approval`] | one of the two approves one version |
//! | opfølgning | [`follow_up::Entry`] | a dated look at the plan and at well-being |
//! | datoer til kalenderen | [`calendar`] | when something is, and nothing of people or content |
//! | andres øvebaner | [`sharing::SharedAgreements`] | what a fellow leader shared |
//! | fil (.oevebane) | [`package::Package`] | an encrypted, signed file for one receiver |
//! | afleveret forseglet, nøglen til den | [`package::seal`] | a preparation that its receiver can't open before both have handed in |
//! | fællesmappe | [`mailbox::Mailbox`] | a folder of the workplace's that files find their own way by |
//! | kvittering | [`package::Body::Contact`] | tells the other one's keys, so that files need no code |
//! | udskrift | [`paper::Paper`] | what a printed page holds |
//! | kontakt | [`store::contacts::Contact`] | another person and their keys |
//! | adgangskode · nødkode | [`vault::Slot`] | what opens the vault |
//! | engangskode | [`code::OneTimeCode`] | what opens one file |

pub mod age_file;
pub mod api;
pub mod calendar;
pub mod cards;
pub mod code;
pub mod conversation;
pub mod data_key;
pub mod days;
pub mod files;
pub mod follow_up;
pub mod guide;
pub mod hash;
pub mod id;
pub mod invitation;
pub mod mail;
pub mod mailbox;
pub mod missed;
pub mod name;
pub mod package;
pub mod paper;
pub mod person;
pub mod plan;
pub mod preparation;
pub mod profile;
pub mod role;
pub mod sharing;
pub mod sheet;
pub mod store;
pub mod text;
pub mod vault;

pub use api::{App, data_folder};
