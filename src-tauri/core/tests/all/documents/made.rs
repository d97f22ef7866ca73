//! Documents as other programs make them, as small as they can be.

use std::io::{Cursor, Write as _};

use flate2::write::DeflateEncoder;
use flate2::{Compression, FlushCompress};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The styles of a Danish Word: their names are English, and their ids are not.
pub const DOCX_STYLES: &str = r#"<w:styles xmlns:w="w">
    <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:styleId="Listeafsnit"><w:name w:val="List Paragraph"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Punkt"><w:name w:val="Vores punkt"/><w:basedOn w:val="Listeafsnit"/></w:style>
</w:styles>"#;

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn docx(body: &str, styles: &str) -> Vec<u8> {
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#
    );
    zipped(&[("word/document.xml", document.as_bytes()), ("word/styles.xml", styles.as_bytes())])
}

pub fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f">
        <office:automatic-styles><style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
        <office:body><office:text>{body}</office:text></office:body></office:document-content>"#
    );
    zipped(&[("content.xml", content.as_bytes()), ("META-INF/manifest.xml", b"<manifest:manifest/>")])
}

/// A PDF file of these objects, of which the first is the catalogue.
fn portable(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = vec![];
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let size = objects.len() + 1;
    file.extend(format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n").into_bytes());
    file
}

fn stream(dictionary: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {dictionary} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// Pages by what is printed on them.
fn of_pages(pages: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let kids: Vec<_> = (0..pages.len()).map(|at| format!("{} 0 R", 4 + 2 * at)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    for (at, content) in pages.iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
                5 + 2 * at
            )
            .into_bytes(),
        );
        objects.push(content.clone());
    }
    portable(&objects, trailer)
}

/// Pages of lines: how large each is, where from the left and from below, and what it says, in the signs of Windows.
pub fn pdf(pages: &[Vec<(f64, f64, f64, String)>]) -> Vec<u8> {
    let printed = |page: &Vec<(f64, f64, f64, String)>| {
        let mut content = vec![];
        for (size, left, up, text) in page {
            content.extend(format!("BT /F1 {size} Tf {left} {up} Td (").into_bytes());
            content.extend(text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()));
            content.extend(b") Tj ET\n");
        }
        stream("", &content)
    };
    of_pages(&pages.iter().map(printed).collect::<Vec<_>>(), "")
}

/// A page with a picture of text, as a scanner makes it.
pub fn scan() -> Vec<u8> {
    of_pages(&[stream("", b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")], "")
}

/// One that a password opens.
pub fn encrypted_pdf() -> Vec<u8> {
    let secret = "11".repeat(32);
    let lock = format!("/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{secret}> /U <{secret}> >> /ID [<22> <22>]");
    of_pages(&[stream("", b"BT /F1 11 Tf 60 700 Td (Hej) Tj ET")], &lock)
}

/// A Word document and a PDF file that are small and would be a gibibyte.
pub fn bomb() -> (Vec<u8>, Vec<u8>) {
    let mut body = b"<w:document><w:body><w:p><w:r><w:t>".to_vec();
    body.resize(40 * 1024 * 1024, b' ');
    let word = zipped(&[("word/document.xml", &body)]);
    // A mebibyte of blanks that nothing before it is needed for, again and again.
    let mut encoder = flate2::Compress::new(Compression::best(), false);
    let mut piece = Vec::with_capacity(64 * 1024);
    encoder.compress_vec(&vec![b' '; 1024 * 1024], &mut piece, FlushCompress::Full).unwrap();
    let mut packed = vec![0x78, 0xda];
    for _ in 0..1024 {
        packed.extend(&piece);
    }
    let end = DeflateEncoder::new(vec![], Compression::fast()).finish().unwrap();
    packed.extend(end);
    (word, of_pages(&[stream("/Filter /FlateDecode", &packed)], ""))
}
