import type { DatasetEvent } from './event.js'

/** Why a table of what happened has no place for an event; null when it has. */
export const whyNotHappened = ({ status }: DatasetEvent): string | null =>
  status === 'occurred' || status === 'ongoing'
    ? null
    : `events that are ${status.replace('_', ' ')} have not happened by this report`
