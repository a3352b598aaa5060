/**
 * 不由办理动作决定的待补: what the organ's setting or its list of parties lacks. They stop no clock: the paper waits, not the act. All others
 * are facts that the act itself must bring.
 */
const beside: ReadonlySet<string> = new Set(['文号', '主送', '缴费方式', '网上复议地址']);

/** 缺少的事实: for want of these the act that makes the paper is refused. */
export function factsLacking(gaps: readonly string[]): string[] {
  return gaps.filter((gap) => !beside.has(gap));
}
