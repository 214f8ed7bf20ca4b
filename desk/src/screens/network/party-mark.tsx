/** What a party is shows by the shape of its mark. */
const SHAPES: Readonly<Record<string, 'circle' | 'square' | 'diamond' | 'hexagon' | 'ring'>> = {
  person: 'circle',
  country: 'square',
  government: 'square',
  military: 'square',
  armed_group: 'diamond',
  igo: 'hexagon',
  organisation: 'hexagon',
  media: 'hexagon',
  unnamed: 'ring',
}

export const SHAPE_NAMES = [
  ['country', 'state, government, army'],
  ['armed_group', 'armed group'],
  ['igo', 'organisation'],
  ['person', 'person'],
] as const

/** The mark of a party of that kind, around 0, 0. */
export const PartyMark = ({ kind, radius: r }: { readonly kind: string; readonly radius: number }) => {
  const shape = SHAPES[kind] ?? 'circle'
  if (shape === 'square')
    return <rect className="network-mark" x={-r * 0.9} y={-r * 0.9} width={r * 1.8} height={r * 1.8} />
  if (shape === 'circle') return <circle className="network-mark" r={r} />
  if (shape === 'ring') return <circle className="network-mark nobody" r={r} />
  const corners = shape === 'diamond' ? 4 : 6
  const points = Array.from({ length: corners }, (_, at) => {
    const turn = (Math.PI * 2 * at) / corners
    const reach = shape === 'diamond' ? r * 1.15 : r
    return `${(reach * Math.sin(turn)).toFixed(1)},${(-reach * Math.cos(turn)).toFixed(1)}`
  })
  return <polygon className="network-mark" points={points.join(' ')} />
}
