import { redisFound } from "./redis-found.ts";
import { runTurbo } from "./run-turbo.ts";

/** `npm test`: what needs no service, then the Redis half where there is a Redis. Both run whatever the first says. */
const options = process.argv.slice(2);
const first = await runTurbo(["lint", "typecheck", "test"], options);
const second = redisFound() ? await runTurbo(["test:redis"], options) : sayNotRun();
process.exitCode = first || second;

function sayNotRun(): number {
  process.stdout.write(
    "Not run: the Redis half. To run it: apt-get install redis-server && npm run test:redis\n",
  );
  return 0;
}
