//! What Typst may see: the templates, one file of data, the fonts. Nothing else exists for it.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, WorldExt as _};

use crate::PrintError;
use crate::fonts::{BOOK, FONTS};

const DATA: &str = "data.json";

/// The templates by name.
const TEMPLATES: [(&str, &str); 13] = [
    ("words.typ", include_str!("../templates/words.typ")),
    ("page.typ", include_str!("../templates/page.typ")),
    ("scale.typ", include_str!("../templates/scale.typ")),
    ("plan.typ", include_str!("../templates/plan.typ")),
    ("wheel.typ", include_str!("../templates/wheel.typ")),
    ("panel.typ", include_str!("../templates/panel.typ")),
    ("picture.typ", include_str!("../templates/picture.typ")),
    ("ring.typ", include_str!("../templates/ring.typ")),
    ("guide.typ", include_str!("../templates/guide.typ")),
    ("questions.typ", include_str!("../templates/questions.typ")),
    ("preparation.typ", include_str!("../templates/preparation.typ")),
    ("two-sided.typ", include_str!("../templates/two-sided.typ")),
    ("recovery.typ", include_str!("../templates/recovery.typ")),
];

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    TEMPLATES.iter().filter_map(|(name, text)| Some(Source::new(id(name)?, (*text).to_owned()))).collect()
});

/// With the marks for row headers in tables, which Typst has not settled yet.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// One paper's world.
pub struct World {
    main: FileId,
    data: (FileId, Bytes),
}

impl World {
    /// The world in which `template` meets `data`.
    pub fn new(template: &str, data: &serde_json::Value) -> Result<Self, PrintError> {
        let bytes = serde_json::to_vec(data).map_err(|_| PrintError::Content)?;
        let main = id(template).ok_or(PrintError::Content)?;
        Ok(Self { main, data: (id(DATA).ok_or(PrintError::Content)?, Bytes::new(bytes)) })
    }

    /// Where the first fault stands. Its words are left out: they can quote what is being printed.
    pub fn blame(&self, faults: &[SourceDiagnostic]) -> PrintError {
        let span = faults.first().map(|fault| fault.span);
        let source = span.and_then(|span| typst::World::source(self, span.id()?).ok());
        let start = span.and_then(|span| Some(self.range(span)?.start));
        let file = source.as_ref().map_or_else(String::new, |it| it.id().vpath().get_without_slash().to_owned());
        let line =
            source.zip(start).and_then(|(source, start)| source.lines().byte_to_line(start)).map_or(0, |at| at + 1);
        PrintError::Template { file, line }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
