#!/usr/bin/env python3
"""Writes the documents beside this script: one invented guide as a Word document, one of LibreOffice, a PDF in two columns, plain
text, and as a scanner that knows no Danish would read it. They are committed; run it again when the words below change."""

import pathlib
import textwrap
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent

# (style, words); »h« is a heading, »p« a paragraph, »b« a line of a list, »m« a line under one.
GUIDE = [
    ("t", "Lederudviklingssamtale i Egemarke Kommune"),
    ("h", "Formål"),
    ("p", "Samtalen er en aftalt pause i hverdagen. Du og din leder bruger to timer på at tale om, hvor du står, og hvor du vil hen."),
    ("h", "Sådan foregår det"),
    ("p", "Du får spørgsmålene tre uger før. Læs dem igennem, og skriv stikord til dem, der siger dig noget."),
    ("h", "Hverdagen som leder"),
    ("p", "Dette tema handler om de dage, der bare er almindelige. Svar på en skala fra 1 til 5, hvor 1 er slet ikke, og 5 er fuldt ud."),
    ("b", "Jeg har overblik over mine opgaver"),
    ("m", "(Obligatorisk)"),
    ("b", "Jeg har tid til at lede"),
    ("b", "Jeg kan lægge arbejdet fra mig, når jeg går hjem"),
    ("b", "Jeg ved, hvem jeg kan ringe til, når noget brænder på"),
    ("b", "Jeg lærer noget nyt i min hverdag"),
    ("h", "Mine medarbejdere"),
    ("p", "Dette tema handler om dem, du er leder for lige nu."),
    ("b", "Hvad lykkes I med som gruppe for tiden? (obligatorisk)"),
    ("b", "Hvor bruger du mest tid på at støtte?"),
    ("b", "Hvem har du ikke talt rigtig med længe?"),
    ("b", "Hvordan opdager du, at nogen er ved at have for meget at se til?"),
    ("b", "Hvad ville dine medarbejdere sige, at du er god til?"),
    ("h", "Samarbejdet på tværs"),
    ("p", "Dette tema handler om dem, du løser opgaver sammen med."),
    ("b", "Hvilket samarbejde gør din opgave lettere?"),
    ("b", "Hvilket samarbejde koster mere, end det giver?"),
    ("b", "Hvad kunne du gøre for at rykke ved det?"),
    ("b", "Hvornår har du sidst bedt en anden leder om hjælp?"),
    ("b", "Hvordan bliver I klogere på borgernes hverdag?"),
    ("h", "Det næste år"),
    ("p", "Dette tema handler om det, du gerne vil øve."),
    ("b", "Hvad vil du gerne kunne om et år, som du ikke kan nu? (obligatorisk)"),
    ("b", "Hvilken opgave vil du prøve kræfter med?"),
    ("b", "Hvad skal du holde op med?"),
    ("b", "Hvad har du brug for fra mig?"),
    ("b", "Hvad skal vi fejre, når året er gået?"),
    ("h", "Gode råd"),
    ("p", "Skriv jeres aftaler ned, mens I sidder sammen. Tag dem frem igen, næste gang I mødes."),
    ("h", "Udviklingsplan"),
    ("b", "Det vil vi holde fast i"),
    ("b", "Det vil vi øve"),
    ("b", "Sådan følger vi op"),
]


def zipped(name, files):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files:
            # The same bytes whenever it is run.
            archive.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def docx():
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    packages = "http://schemas.openxmlformats.org/package/2006"
    looks = {
        "t": '<w:pStyle w:val="Titel"/>',
        "h": '<w:pStyle w:val="Overskrift1"/>',
        "p": "",
        "b": '<w:pStyle w:val="Listeafsnit"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        "m": '<w:ind w:left="720"/>',
    }
    body = "".join(
        f'<w:p><w:pPr>{looks[style]}</w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>' for style, words in GUIDE
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    named = (("Normal", "Normal"), ("Titel", "Title"), ("Overskrift1", "heading 1"), ("Listeafsnit", "List Paragraph"))
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>' for id, name in named)
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{main}.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    zipped(
        "egemarke.docx",
        [
            ("[Content_Types].xml", f'{head}<Types xmlns="{packages}/content-types"><Default Extension="rels" ContentType="{kind}"/>{types}</Types>'),
            ("_rels/.rels", f'{head}<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" Type="{office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
            ("word/_rels/document.xml.rels", f'{head}<Relationships xmlns="{packages}/relationships"><Relationship Id="r1" Type="{office}/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="{office}/relationships/numbering" Target="numbering.xml"/></Relationships>'),
            ("word/document.xml", f'{head}<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'),
            ("word/styles.xml", f'{head}<w:styles xmlns:w="{word}">{styles}</w:styles>'),
            ("word/numbering.xml", f'{head}<w:numbering xmlns:w="{word}">{numbering}</w:numbering>'),
        ],
    )


def odt():
    made = {
        "t": '<text:p text:style-name="Title">{}</text:p>',
        "h": '<text:h text:outline-level="1">{}</text:h>',
        "p": "<text:p>{}</text:p>",
        "b": "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
        "m": "<text:p>{}</text:p>",
    }
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.text"
    body = "".join(made[style].format(escape(words)) for style, words in GUIDE)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{urn}:office:1.0" xmlns:text="{urn}:text:1.0"'
        f' office:version="1.3"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    )
    entries = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{of}"/>' for path, of in (("/", kind), ("content.xml", "text/xml")))
    manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{urn}:manifest:1.0" manifest:version="1.3">{entries}</manifest:manifest>'
    zipped("egemarke.odt", [("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest)])


def lines(width):
    """The guide line by line, with how large each is; an empty one parts paragraphs."""
    for style, words in GUIDE:
        if style in "th":
            yield 12, ""
        mark = {"b": "• ", "m": "  "}.get(style, "")
        size = {"t": 18, "h": 14}.get(style, 10)
        for line in textwrap.wrap(mark + words, width if size < 14 else 44, break_on_hyphens=False):
            yield size, line
        if style == "p":
            yield 10, ""


def pdf():
    # The name stands over both columns, which begin below it.
    columns, column, down = [], [(18, 790, GUIDE[0][1])], 740
    for size, line in list(lines(46))[2:]:
        if down < 60:
            columns, column, down = columns + [column], [], 740
        column.append((size, down, line))
        down -= 1.3 * size
    columns.append(column)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    pages = [columns[at : at + 2] for at in range(0, len(columns), 2)]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    for at, page in enumerate(pages):
        content = b""
        for left, column in zip((50, 310), page):
            for size, down, line in column:
                signs = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
                content += f"BT /F1 {size} Tf {left} {down:.1f} Td (".encode() + signs + b") Tj ET\n"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream")
    file, places = b"%PDF-1.4\n", []
    for at, one in enumerate(objects):
        places.append(len(file))
        file += f"{at + 1} 0 obj\n".encode() + one + b"\nendobj\n"
    table = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    file += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    file += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    (HERE / "egemarke.pdf").write_bytes(file)


def txt():
    text = "\n".join(line for _, line in lines(100)).strip() + "\n"
    (HERE / "egemarke.txt").write_text(text)
    # As it comes out of a scanner that knows no Danish letters.
    misread = str.maketrans({"æ": "ae", "ø": "g", "å": "a", "Å": "A", "Ø": "O", "Æ": "AE"})
    (HERE / "egemarke-scannet.txt").write_text(text.translate(misread))


for make in (docx, odt, pdf, txt):
    make()
