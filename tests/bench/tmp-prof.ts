import { openEngine } from "@goodstanding/domain/obligations/engine";
import { policiesOfPack } from "@goodstanding/policy-packs/packs";
import { workingCalendar as calendar } from "@goodstanding/policy-packs/working-calendar";
import { horizon, simulateProgrammes, simulatedPacks } from "./obligations/simulate-programmes.ts";
const n = Number(process.argv[2] ?? 20000);
const all = simulateProgrammes(n, 3);
for (let r = 0; r < Number(process.argv[3] ?? 5); r++) {
  const engines = new Map(simulatedPacks.map((p) => { const x = policiesOfPack(p); if (!x.ok) throw 1; return [p, openEngine({ policies: x.value, calendar })]; }));
  (globalThis as any).gc?.();
  const cpu = process.cpuUsage(); const t = performance.now(); let c = 0;
  for (const s of all) c += engines.get(s.pack)!.derive({ programme: s.programme, ...horizon }).length;
  const used = process.cpuUsage(cpu);
  console.log(`${((performance.now() - t) * 1000 / n).toFixed(2)} µs wall, ${((used.user+used.system) / n).toFixed(2)} µs cpu /programme; ${(c / n).toFixed(1)} obligations`);
}
