/** Names in an order of RJSF, in which `*` stands for all that are not named. */
export function ordered(names: readonly string[], order: unknown): readonly string[] {
  if (!Array.isArray(order)) return names;
  const known = order.filter((name): name is string => typeof name === 'string');
  const rest = names.filter((name) => !known.includes(name));
  const all = known.includes('*') ? known.flatMap((name) => (name === '*' ? rest : name)) : [...known, ...rest];
  return all.filter((name) => names.includes(name));
}
