import { createHash } from 'node:crypto'
import type { Ref } from '../../threads/model.js'

/** A number for a record, for tables whose rows have one; that of a happening's earliest record stays whatever is read later: 52 bits of a hash, which every program that has only doubles reads exactly. */
export const numberOf = ({ report, id }: Ref): number =>
  Number.parseInt(createHash('sha256').update(`${report}:${id}`).digest('hex').slice(0, 13), 16)
