const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What is wrong with a calendar day as typed, in words that follow the day itself; null when it is a real YYYY-MM-DD day. */
export const faultOfDay = (day: string): string | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (parts === null) return 'is not a date; write it as YYYY-MM-DD, for example 2024-08-14'
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12) return `is not a date: there is no month ${month}; write it as YYYY-MM-DD`
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (date < 1 || date > days) return `is not a date: ${MONTHS[month - 1]} ${year} has ${days} days`
  return null
}
