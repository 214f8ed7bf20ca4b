/** The form under which a place's name is looked up: "Al-Bāb", "al Bab" and "Al Bab" are one; so are "Ba‘qūbah" and "Baqubah". */
export const placeKey = (name: string): string => {
  let key = name
  // Most names are plain letters: they need no decomposition.
  if (/[^\x20-\x7e]/.test(key))
    key = key
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/ø/gi, 'o')
      .replace(/ß/g, 'ss')
      .replace(/ł/gi, 'l')
      .replace(/đ/gi, 'd')
      .replace(/ı/g, 'i')
      .replace(/æ/gi, 'ae')
  return key
    .toLowerCase()
    .replace(/['’‘`´ʿʾʻʼ.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
