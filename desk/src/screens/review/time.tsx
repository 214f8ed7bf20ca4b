import { dayInWords } from '../../parts/day.js'

/** A moment as the log keeps it (UTC, to the second): "1 Jun 2026, 12:00 UTC". */
export const Time = ({ at }: { readonly at: string }) => {
  const [day, clock] = at.split(/[ T]/)
  return (
    <time dateTime={`${day}T${clock?.replace(/Z?$/, 'Z')}`}>
      {dayInWords(day ?? '')}, {clock?.slice(0, 5)} UTC
    </time>
  )
}
