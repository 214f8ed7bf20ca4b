import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { NOTHING } from '../../views/across/situation.js'
import { allowedInXml, xmlText } from '../xml-text.js'
import type { Footnote, FootnotedBrief, FootnotedLine } from './footnoted.js'
import { withTime } from './zip-time.js'

const BULLETS = 'lines'

/**
 * The brief as a DOCX file with footnotes, as word processors open it. `made` (UTC, to the second) is the time the file says it was made
 * at; the same brief made at the same time is the same bytes.
 */
export const docxBrief = async (brief: FootnotedBrief, made: string): Promise<Uint8Array> => {
  const document = new Document({
    footnotes: Object.fromEntries(brief.notes.map((note) => [note.number, { children: [footnote(note)] }])),
    numbering: { config: [{ reference: BULLETS, levels: [bullet(0, '•'), bullet(1, '–')] }] },
    styles: { default: { document: { run: { font: 'Calibri', language: { value: 'en-GB' } } } } },
    sections: [{ children: paragraphs(brief) }],
  })
  const properties = { path: 'docProps/core.xml', data: propertiesOf(brief.title, made) }
  return withTime(await Packer.pack(document, 'uint8array', undefined, [properties]), made)
}

const bullet = (level: number, text: string) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
})

const paragraphs = ({ title, facts, lines }: FootnotedBrief): Paragraph[] => {
  const made = [heading(title, HeadingLevel.TITLE), new Paragraph(facts)]
  let under: string | null = null
  for (const line of lines) {
    if (line.section !== under) made.push(heading(line.section, HeadingLevel.HEADING_1))
    under = line.section
    made.push(listed(line))
  }
  return lines.length === 0 ? [...made, new Paragraph(NOTHING)] : made
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, children: [run(text)] })

const listed = ({ under, parts }: FootnotedLine): Paragraph =>
  new Paragraph({
    numbering: { reference: BULLETS, level: under ? 1 : 0 },
    children: parts.map((part) => (typeof part === 'number' ? new FootnoteReferenceRun(part) : run(part))),
  })

const footnote = ({ report, words, address }: Footnote): Paragraph => {
  const text = [` ${report}.`, ...(words === null ? [] : [words])].join(' ')
  const link = address === null ? [] : [run(' '), new ExternalHyperlink({ link: address, children: [run(address)] })]
  return new Paragraph({ children: [run(text), ...link] })
}

const run = (text: string): TextRun => new TextRun(allowedInXml(text))

/** The library would put the clock's time here. */
const propertiesOf = (title: string, made: string): string => {
  const time = `${made.replace(' ', 'T')}Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Parley</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}
