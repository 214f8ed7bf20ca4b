import type { DatasetEvent } from './event.js'

/** Why a table of what happened has no place for an event; null when it has. */
export const whyNotHappened = ({ status, days, row }: DatasetEvent): string | null => {
  if (status !== 'occurred' && status !== 'ongoing') {
    return `events that have not happened by their report, or long before (${status.replace('_', ' ')})`
  }
  // What lies ahead has not happened, whatever the verb's tense.
  if (days?.from != null && row.published !== null && days.from > row.published) {
    return 'events dated after the report that tells of them'
  }
  return null
}
