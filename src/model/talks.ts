/** Talks: rounds, proposals, positions, conditions, figures. */
import type { Span } from '../span.js'
import type { EventDocument } from './events.js'
import type { When } from './mentions.js'
import type { Derivation } from './report.js'

export type Stance =
  | 'accepts'
  | 'rejects'
  | 'demands'
  | 'offers'
  | 'commits'
  | 'supports'
  | 'opposes'
  | 'expects'
  | 'conditional'

export interface Position {
  readonly id: string
  readonly actor: number
  readonly issue: string
  readonly issueCode: string | null
  readonly stance: Stance
  readonly accordingTo: readonly string[]
  readonly statement: number | null
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Condition {
  readonly id: string
  readonly kind: 'precondition' | 'conditional_threat' | 'conditional_offer' | 'exchange' | 'consequence'
  readonly logic: 'if' | 'only_if' | 'unless' | 'until' | 'exchange'
  /** Actor index or null. */
  readonly holder: number | null
  readonly antecedent: readonly Span[]
  readonly consequent: readonly Span[]
  readonly accordingTo: readonly string[]
  readonly state: 'open' | 'met' | 'lapsed'
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export type Attendance = 'attends' | 'attended' | 'declines' | 'invited' | 'threatens_boycott' | 'postpones' | 'unknown'

export interface Round {
  readonly id: string
  readonly label: string
  readonly date: When | null
  readonly venue: string | null
  readonly format: 'direct' | 'indirect' | 'shuttle' | null
  readonly status: 'held' | 'ongoing' | 'scheduled' | 'postponed' | 'cancelled' | 'collapsed'
  readonly participants: readonly {
    readonly actor: number
    readonly attendance: Attendance
    readonly accordingTo: readonly string[]
    readonly evidence: readonly Span[]
  }[]
  readonly thirdParties: readonly {
    readonly actor: number
    readonly role: 'mediator' | 'facilitator' | 'host' | 'sponsor' | 'guarantor' | 'observer' | 'messenger'
    readonly evidence: readonly Span[]
  }[]
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Proposal {
  readonly id: string
  readonly label: string
  readonly presentedBy: readonly number[]
  readonly presentedTo: readonly number[]
  readonly date: When | null
  readonly basedOn: readonly Span[]
  readonly components: readonly { readonly provision: string; readonly evidence: readonly Span[] }[]
  readonly acceptance: readonly {
    readonly actor: number
    readonly stance: Stance
    readonly accordingTo: readonly string[]
    readonly evidence: readonly Span[]
  }[]
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Figure {
  readonly id: string
  readonly metric:
    | 'killed'
    | 'wounded'
    | 'captured'
    | 'released'
    | 'displaced'
    | 'detained'
    | 'missing'
    | 'targets_struck'
    | 'personnel'
    | 'other'
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly qualifier: 'exact' | 'approx' | 'gte' | 'gt' | 'lte' | 'vague' | 'range'
  readonly population: string | null
  readonly perpetrator: number | null
  readonly place: number | null
  readonly period: { readonly from: string | null; readonly to: string | null } | null
  readonly cumulative: boolean | null
  readonly accordingTo: readonly string[]
  readonly span: Span
  readonly evidence: readonly Span[]
  readonly made: Derivation
}

export interface Tension {
  readonly id: string
  readonly type: string
  readonly left: { readonly record: string; readonly evidence: readonly Span[] }
  readonly right: { readonly record: string; readonly evidence: readonly Span[] }
  readonly note: string
  readonly made: Derivation
}

export interface Wording {
  readonly id: string
  readonly span: Span
  readonly voice: 'report' | 'quoted'
  readonly speaker: string | null
  readonly neutral: string | null
  readonly made: Derivation
}

export interface TalksDocument extends EventDocument {
  readonly figures: readonly Figure[]
  readonly conditions: readonly Condition[]
  readonly rounds: readonly Round[]
  readonly proposals: readonly Proposal[]
  readonly positions: readonly Position[]
  readonly tensions: readonly Tension[]
  readonly wording: readonly Wording[]
}
