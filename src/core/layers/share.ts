/** More than this would take too long to try in every combination. */
const mostTried = 10;

/**
 * What each of several does for a result that they have together: its part of the difference that it makes, over every order in
 * which they could come (Shapley value). The shares add up to the difference that all of them make. Of more than ten, the order in
 * which they are given and its reverse decide.
 * @param resultOf with these of them.
 */
export function shareResult(
  members: readonly string[],
  resultOf: (present: ReadonlySet<string>) => number,
): Readonly<Record<string, number>> {
  const shares = new Map(members.map((name) => [name, 0]));
  const add = (name: string, value: number): void => void shares.set(name, (shares.get(name) ?? 0) + value);
  if (members.length > mostTried) {
    for (const order of [members, members.toReversed()]) {
      for (const [index, name] of order.entries())
        add(
          name,
          (resultOf(new Set(order.slice(0, index + 1))) - resultOf(new Set(order.slice(0, index)))) / 2,
        );
    }
    return Object.fromEntries(shares);
  }
  const results = Array.from({ length: 2 ** members.length }, (_, bits) =>
    resultOf(new Set(members.filter((_name, index) => bits & (1 << index)))),
  );
  for (const [bits, result] of results.entries()) {
    const size = members.filter((_name, index) => bits & (1 << index)).length;
    for (const [index, name] of members.entries()) {
      if (bits & (1 << index)) continue;
      const weight = 1 / (members.length * choose(members.length - 1, size));
      add(name, weight * ((results[bits | (1 << index)] ?? 0) - result));
    }
  }
  return Object.fromEntries(shares);
}

function choose(from: number, count: number): number {
  let ways = 1;
  for (let index = 1; index <= count; index++) ways = (ways * (from - count + index)) / index;
  return ways;
}
