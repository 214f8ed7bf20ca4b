/**
 * Brings an item of a windowed list into sight: by itself where it is drawn, else by having it drawn. Items carry `data-index`; what is
 * in sight already is not moved.
 */
export const bring = (
  pane: HTMLElement | null,
  index: number,
  draw: (index: number, options: { readonly align: 'center' }) => void,
): void => {
  const item = pane?.querySelector(`[data-index="${index}"]`)
  if (item == null) draw(index, { align: 'center' })
  else item.scrollIntoView({ block: 'nearest' })
}
