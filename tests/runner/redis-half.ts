import { redisFound } from "./redis-found.ts";
import { runTurbo } from "./run-turbo.ts";

/** `npm run test:redis`: the suites on Redis alone; asked for by name, they fail where there is none. */
if (redisFound()) process.exitCode = await runTurbo(["test:redis"], process.argv.slice(2));
else {
  process.stderr.write(
    "The Redis half needs a Redis: no redis-server is on the PATH and TEST_REDIS_URL is not set.\n" +
      "Install one (apt-get install redis-server), or set TEST_REDIS_URL to a server that may be wiped.\n",
  );
  process.exitCode = 1;
}
