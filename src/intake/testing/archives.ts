import { crc32, deflateRawSync } from 'node:zlib'

/** One file to put into a zip archive made for a test. */
export interface ZipFile {
  readonly name: string
  readonly bytes: Buffer
  /** Written into the list in place of the true size. */
  readonly statedSize?: number
  readonly encrypted?: boolean
}

/** The bytes of a zip archive (PKWARE APPNOTE 6.3): each file deflated, then the list of them. */
export const zipOf = (files: readonly ZipFile[]): Buffer => {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let offset = 0
  for (const { name, bytes, statedSize, encrypted } of files) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const label = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(statedSize ?? bytes.length, 18)
    shared.writeUInt16LE(label.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, label, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, label]))
    bodies.push(body)
    offset += body.length
  }
  const listed = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end])
}

/** One record of a web archive (ISO 28500) made for a test. */
export const warcRecordOf = (
  type: string,
  fields: Readonly<Record<string, string>>,
  block: Buffer | string,
): Buffer => {
  const head = Object.entries({ 'WARC-Type': type, ...fields, 'Content-Length': String(Buffer.byteLength(block)) })
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ])
}

/** A web server's answer as an archive keeps it. */
export const httpAnswer = (type: string, body: Buffer | string, more = '', status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`), Buffer.from(body)])
