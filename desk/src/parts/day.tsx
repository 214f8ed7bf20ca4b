const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "14 Aug 2024" from YYYY-MM-DD; the same everywhere, whatever the machine's language is set to. */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** A day, or that none is stated. */
export const Day = ({ day }: { readonly day: string | null }) =>
  day === null ? <span className="soft">not stated</span> : <time dateTime={day}>{dayInWords(day)}</time>
