/** Modifiers that tell a thing from no other of its kind: articles, what points at it, whose it is, how new. */
export const PLAIN_MODIFIERS = ['the', 'a', 'an', 'this', 'that', 'these', 'its', 'his', 'their', 'new', 'latest']
