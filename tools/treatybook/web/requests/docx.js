// A draft as a Word document: WordprocessingML in a zip that only stores. Opens in Word, LibreOffice and their like.
(function () {
  "use strict";
  const builder = window.treatybookBuilder;
  const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const LOCALES = { en: "en-GB", fr: "fr-FR", ar: "ar-SA" };
  const FONT = "Times New Roman";
  // A4 and its margins, in twentieths of a point.
  const PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>';
  const STYLES = { title: "Title", heading: "Heading1", line: "Letterhead", words: "BodyText", numbered: "Numbered", further: "Further" };

  // Text for XML: what XML 1.0 cannot hold is left out.
  function xml(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  function run(text, language, bold) {
    return builder.pieces(text, language).map(function (piece) {
      const marks = (bold ? "<w:b/><w:bCs/>" : "") + (language === "ar" && !piece[1] ? "<w:rtl/>" : "");
      return "<w:r>" + (marks ? "<w:rPr>" + marks + "</w:rPr>" : "") + '<w:t xml:space="preserve">' + xml(piece[0]) + "</w:t></w:r>";
    }).join("");
  }

  const TAB = "<w:r><w:tab/></w:r>";

  function paragraph(style, language, runs) {
    const bidi = language === "ar" ? "<w:bidi/>" : "";
    return '<w:p><w:pPr><w:pStyle w:val="' + STYLES[style] + '"/>' + bidi + "</w:pPr>" + runs + "</w:p>";
  }

  function block(each, language) {
    if (each.kind === "heading" || each.kind === "words") return paragraph(each.kind, language, run(each.text, language));
    if (each.kind === "line") return paragraph("line", language, run(each.label, language, true) + run(each.text, language));
    const number = run(each.number, language) + TAB + (each.label ? run(each.label, language, true) : "");
    if (each.texts.length === 1) return paragraph("numbered", language, number + run((each.label ? " – " : "") + each.texts[0], language));
    return paragraph("numbered", language, number) + each.texts.map(function (text) { return paragraph("further", language, run(text, language)); }).join("");
  }

  function documentXml(made) {
    const language = made.language;
    const body = paragraph("title", language, run(made.title, language)) + made.blocks.map(function (each) { return block(each, language); }).join("");
    const section = '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>' + PAGE + (language === "ar" ? "<w:bidi/>" : "") + "</w:sectPr>";
    return HEAD + '<w:document xmlns:w="' + MAIN + '" xmlns:r="' + RELATIONS + '"><w:body>' + body + section + "</w:body></w:document>";
  }

  function style(id, name, based, paragraphMarks, runMarks) {
    return '<w:style w:type="paragraph"' + (based ? "" : ' w:default="1"') + ' w:styleId="' + id + '"><w:name w:val="' + name + '"/>' +
      (based ? '<w:basedOn w:val="Normal"/>' : "") + "<w:qFormat/><w:pPr>" + paragraphMarks + "</w:pPr><w:rPr>" + runMarks + "</w:rPr></w:style>";
  }

  function stylesXml(language) {
    const fonts = '<w:rFonts w:ascii="' + FONT + '" w:hAnsi="' + FONT + '" w:eastAsia="' + FONT + '" w:cs="' + FONT + '"/>';
    const locale = LOCALES[language];
    const spoken = '<w:lang w:val="' + (language === "ar" ? "en-GB" : locale) + '" w:bidi="' + LOCALES.ar + '"/>';
    return HEAD + '<w:styles xmlns:w="' + MAIN + '"><w:docDefaults><w:rPrDefault><w:rPr>' + fonts + '<w:sz w:val="24"/><w:szCs w:val="26"/>' + spoken +
      '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      style("Normal", "Normal", false, "", "") +
      style("Title", "Title", true, '<w:spacing w:before="120" w:after="360"/><w:jc w:val="center"/>', '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="34"/>') +
      style("Heading1", "heading 1", true, '<w:keepNext/><w:spacing w:before="300" w:after="120"/><w:outlineLvl w:val="0"/>', '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="28"/>') +
      style("Letterhead", "Letterhead", true, '<w:spacing w:after="60"/>', "") +
      style("BodyText", "Body Text", true, '<w:spacing w:before="240" w:after="240"/>', "") +
      style("Numbered", "Numbered", true, '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/>', "") +
      style("Further", "Further", true, '<w:ind w:left="567"/>', "") +
      style("Footer", "footer", true, '<w:jc w:val="center"/>', '<w:sz w:val="18"/><w:szCs w:val="20"/>') + "</w:styles>";
  }

  function counter(name) {
    return '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ' + name + ' </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  }

  function footerXml() {
    return HEAD + '<w:ftr xmlns:w="' + MAIN + '"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>' + counter("PAGE") +
      '<w:r><w:t xml:space="preserve"> / </w:t></w:r>' + counter("NUMPAGES") + "</w:p></w:ftr>";
  }

  function parts(made) {
    const office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    function override(name, kind) { return '<Override PartName="' + name + '" ContentType="' + kind + '"/>'; }
    function relation(id, kind, target) { return '<Relationship Id="' + id + '" Type="' + kind + '" Target="' + target + '"/>'; }
    const core = "application/vnd.openxmlformats-package.core-properties+xml";
    return {
      "[Content_Types].xml": HEAD + '<Types xmlns="' + PACKAGE + '/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        override("/word/document.xml", office + "document.main+xml") + override("/word/styles.xml", office + "styles+xml") +
        override("/word/footer1.xml", office + "footer+xml") + override("/docProps/core.xml", core) + "</Types>",
      "_rels/.rels": HEAD + '<Relationships xmlns="' + PACKAGE + '/relationships">' + relation("rId1", RELATIONS + "/officeDocument", "word/document.xml") +
        relation("rId2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml") + "</Relationships>",
      "docProps/core.xml": HEAD + '<cp:coreProperties xmlns:cp="' + PACKAGE + '/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>' +
        xml(made.title) + "</dc:title><dc:language>" + LOCALES[made.language] + "</dc:language></cp:coreProperties>",
      "word/_rels/document.xml.rels": HEAD + '<Relationships xmlns="' + PACKAGE + '/relationships">' + relation("rId1", RELATIONS + "/styles", "styles.xml") +
        relation("rId2", RELATIONS + "/footer", "footer1.xml") + "</Relationships>",
      "word/document.xml": documentXml(made),
      "word/styles.xml": stylesXml(made.language),
      "word/footer1.xml": footerXml(),
    };
  }

  const CRC_TABLE = Uint32Array.from({ length: 256 }, function (_, byte) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });

  function crc32(bytes) {
    let crc = 0xffffffff;
    bytes.forEach(function (byte) { crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8); });
    return (crc ^ 0xffffffff) >>> 0;
  }

  // Numbers of a zip record, little end first: [size in bytes, value] each.
  function record(numbers) {
    const bytes = [];
    numbers.forEach(function (pair) { for (let place = 0; place < pair[0]; place += 1) bytes.push((pair[1] >>> (8 * place)) & 0xff); });
    return Uint8Array.from(bytes);
  }

  // Zip application note, sections 4.3.7, 4.3.12 and 4.3.16; method 0 stores, bit 11 says that names are UTF-8, the date is 1 January 1980.
  function zip(files) {
    const encoder = new TextEncoder(), body = [], directory = [];
    let offset = 0, size = 0;
    Object.keys(files).forEach(function (path) {
      const name = encoder.encode(path), data = encoder.encode(files[path]);
      const common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]];
      const head = record([[4, 0x04034b50]].concat(common));
      const entry = record([[4, 0x02014b50], [2, 20]].concat(common, [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]));
      body.push(head, name, data);
      directory.push(entry, name);
      offset += head.length + name.length + data.length;
      size += entry.length + name.length;
    });
    const count = Object.keys(files).length;
    return body.concat(directory, [record([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]])]);
  }

  builder.docx = function (made) {
    return new Blob(zip(parts(made)), { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
  };
})();
