/** The time now, as the store keeps it: UTC, to the second, "2026-05-04 08:30:00". */
export const timeNow = (): string => new Date().toISOString().slice(0, 19).replace('T', ' ')
