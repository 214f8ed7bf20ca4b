const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22

/** The archive with one time (UTC, "2026-06-01 12:00:00") on all of its entries, whenever they were put in; it has no comment and is under 4 GB. */
export const withTime = (zip: Uint8Array, time: string): Uint8Array => {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const stamp = dosTime(time)
  const end = bytes.length - END_BYTES
  check(view, end, END)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    check(view, at, CENTRAL)
    view.setUint32(at + 12, stamp, true)
    const local = view.getUint32(at + 42, true)
    check(view, local, LOCAL)
    view.setUint32(local + 10, stamp, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

const check = (view: DataView, at: number, mark: number): void => {
  if (view.getUint32(at, true) !== mark) throw new Error(`no entry of a zip archive at byte ${at}`)
}

/** Day and time as zip archives have had them since DOS: two seconds a step, years from 1980. */
const dosTime = (time: string): number => {
  const [year, month, day, hour, minute, second] = time.split(/\D/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const date = ((year - 1980) << 9) | (month << 5) | day
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0
}
