import { basename } from 'node:path'
import { DataError } from '../errors.js'
import type { Report } from '../model.js'
import { allowanceOf } from './archives/allowance.js'
import { gunzip } from './archives/gunzip.js'
import { archivedPages } from './archives/warc.js'
import { zippedFiles } from './archives/zip.js'
import { gather, openFile } from './bytes.js'
import { reportRows } from './csv-rows.js'
import { decodeAny } from './encoding.js'
import { articleOf } from './html/article.js'
import type { Incoming, Origin } from './incoming.js'
import { linesOf } from './jsonl.js'
import { kindOf } from './kind.js'
import { languageOf } from './language.js'
import { reportOfMail } from './mail.js'
import { type About, makeReport } from './report.js'
import { placeOf, type Source, sourceOf, within } from './source.js'
import { filesUnder } from './walk.js'

/** What was read at an origin, before what the caller knows of it and its language are added. */
interface Taken extends Omit<Extract<Incoming, { report: Report }>, 'report'> {
  readonly text: string
  readonly id?: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly publishedBasis?: Report['publishedBasis']
}

type Step = Taken | { readonly origin: Origin; readonly error: string }

/** How a source was come by: asked for by its own name, and out of an archive. */
interface Way {
  readonly named: boolean
  readonly unpacked: boolean
}

/**
 * The reports in files and folders, in order: plain text, HTML, JSON Lines, CSV, mail, WARC, and .gz and .zip of these; "-" is
 * standard input. Each is told apart by its bytes and its name. What cannot be read is one line that says where and what to do,
 * and the rest goes on. `about` holds for reports that do not themselves say.
 */
export async function* takeIn(paths: readonly string[], about: About = {}): AsyncGenerator<Incoming> {
  for (const path of paths) {
    for await (const found of filesUnder(path)) {
      if ('error' in found) {
        yield { origin: { source: found.path, part: null }, error: oneLine(found.error) }
        continue
      }
      for await (const step of stepsOf(found.path, found.named)) {
        yield 'error' in step ? { origin: step.origin, error: oneLine(step.error) } : await incomingOf(step, about)
      }
    }
  }
}

/** All there is in one file. Whatever goes wrong in it ends that file alone: hundreds of others must not be lost with it. */
async function* stepsOf(path: string, named: boolean): AsyncGenerator<Step> {
  const origin: Origin = { source: path === '-' ? 'standard input' : path, part: null }
  try {
    if (path === '-') yield* stepsOfSource(await sourceOf(origin, '', process.stdin), { named, unpacked: false })
    else yield* stepsOfFile(path, origin, named)
  } catch (error) {
    yield faultAt(origin, error)
  }
}

async function* stepsOfFile(path: string, origin: Origin, named: boolean): AsyncGenerator<Step> {
  const file = await openFile(path)
  const stream = file.createReadStream({ autoClose: false })
  try {
    yield* stepsOfSource(await sourceOf(origin, basename(path), stream), { named, unpacked: false })
  } finally {
    stream.destroy()
    await file.close()
  }
}

async function* stepsOfSource(source: Source, way: Way): AsyncGenerator<Step> {
  const place = placeOf(source.origin)
  if (source.head.length === 0) throw new DataError(`${place}: is empty; there is nothing to read`)
  const kind = kindOf(source.name, source.head, way.named)
  if (typeof kind === 'object') throw new DataError(`${place}: ${kind.refused}`)
  if (kind === 'gzip' || kind === 'zip') {
    if (way.unpacked) throw new DataError(`${place}: is an archive inside an archive; unpack the outer one first`)
    yield* kind === 'gzip' ? stepsOfGzip(source, way) : stepsOfZip(source)
  } else if (kind === 'jsonl') yield* stepsOfLines(source)
  else if (kind === 'csv') yield* stepsOfRows(source)
  else if (kind === 'warc') yield* stepsOfWarc(source)
  else {
    const bytes = await gather(place, source.bytes)
    if (kind === 'eml') yield { origin: source.origin, bytes, ...(await reportOfMail(bytes, place)) }
    else yield articleStep(source.origin, bytes, kind)
  }
}

const articleStep = (origin: Origin, bytes: Buffer, media: 'html' | 'text'): Taken => {
  if (media === 'html') return { origin, bytes, media, ...articleOf(bytes, placeOf(origin), null, null) }
  const { text, remark } = decodeAny(bytes, placeOf(origin))
  const remarks = remark === null ? [] : [remark]
  return { origin, bytes, media, text, title: null, publisher: null, published: null, address: null, remarks }
}

async function* stepsOfGzip(source: Source, way: Way): AsyncGenerator<Step> {
  const place = placeOf(source.origin)
  const unpacked = gunzip(source.bytes, place, allowanceOf(place))
  const inner = await sourceOf(source.origin, source.name.replace(/\.gz$/i, ''), unpacked)
  try {
    yield* stepsOfSource(inner, { ...way, unpacked: true })
  } finally {
    await inner.close()
  }
}

async function* stepsOfZip(source: Source): AsyncGenerator<Step> {
  if (source.name === '') throw new DataError('standard input: a zip archive is read from a file only; give its name')
  for await (const inner of zippedFiles(source.origin.source)) {
    if ('error' in inner) {
      yield inner
      continue
    }
    try {
      yield* stepsOfSource(inner, { named: false, unpacked: true })
    } catch (error) {
      yield faultAt(inner.origin, error)
    } finally {
      await inner.close()
    }
  }
}

async function* stepsOfLines(source: Source): AsyncGenerator<Step> {
  for await (const line of linesOf(source.bytes)) {
    const origin = within(source.origin, `line ${line.number}`)
    if ('error' in line) {
      yield { origin, error: `${placeOf(source.origin)} ${line.error}` }
      continue
    }
    yield { origin, bytes: line.bytes, media: 'jsonl', address: null, remarks: [], ...line.report }
  }
}

async function* stepsOfRows(source: Source): AsyncGenerator<Step> {
  for await (const row of reportRows(source)) {
    const origin = within(source.origin, `row ${row.number}`)
    if ('fault' in row) yield { origin, error: `${placeOf(origin)}: ${row.fault}` }
    else yield { ...row, origin, media: 'csv' }
  }
}

async function* stepsOfWarc(source: Source): AsyncGenerator<Step> {
  for await (const page of archivedPages(source)) {
    if ('error' in page) {
      yield page
      continue
    }
    const { origin, bytes, media, address, captured } = page
    try {
      const article = articleOf(bytes, placeOf(origin), page.contentType, address)
      const remarks = captured === null ? [] : [`captured on ${captured}, which is not the day of publication`]
      yield {
        origin,
        bytes,
        media,
        ...article,
        address: address ?? article.address,
        remarks: [...article.remarks, ...remarks],
      }
    } catch (error) {
      yield faultAt(origin, error)
    }
  }
}

const faultAt = (origin: Origin, error: unknown): Step => {
  const { message } = error as Error
  return { origin, error: error instanceof DataError ? message : `${placeOf(origin)}: cannot be read (${message})` }
}

const incomingOf = async (taken: Taken, about: About): Promise<Incoming> => {
  const { origin, bytes, media, address, remarks, text, id, published } = taken
  const language = await languageOf(text)
  const report: Report = {
    ...makeReport(text, id ? { id } : {}),
    title: taken.title ?? about.title ?? null,
    publisher: taken.publisher ?? about.publisher ?? null,
    published: published ?? about.published ?? null,
    publishedBasis:
      published !== null ? (taken.publishedBasis ?? 'file') : about.published !== undefined ? 'given' : null,
    // What is too short to tell is taken to be English, as is what "read" is given.
    language: language === 'und' ? 'en' : language,
  }
  return { origin, report, bytes, media, address, remarks }
}

const oneLine = (error: string): string => error.replace(/[\s\p{Cc}]+/gu, ' ')
