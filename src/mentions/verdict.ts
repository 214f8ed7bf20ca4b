import type { ResolvedBy } from '../model.js'

/** What was decided about one draft. */
export interface Verdict {
  readonly entity: number | null
  readonly resolvedBy: ResolvedBy
  readonly rule: string
  /** Entities that were possible where it declined, or that are meant together ("the two sides"). */
  readonly candidates?: readonly number[]
  readonly notice?: string
}

export const settled = (entity: number, rule: string, resolvedBy: ResolvedBy): Verdict => ({ entity, rule, resolvedBy })
