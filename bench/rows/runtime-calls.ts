import type { OpenWorkbench } from "../../test/support/open-workbench";
import { median } from "../measure";
import { randomNumbers } from "../random";
import type { Row } from "../row";
import { queries, wrongStandards } from "../workload";

type Measured = Omit<Row, "work">;

const ROUNDS = 9;
const WARM_UPS = 2;
const SINGLE_CALLS = 10_000;
const LONG_ROWS = 100_000;

/** Functions of the bench's own, associated beside ours in the pane's page. */
const ARGUMENT = "BENCHARGUMENT";
const COLUMN = "BENCHCOLUMN";

declare global {
  interface Window {
    /** Kept in the workbench's page: the arguments of the calls, so that no round carries them there. */
    benchCalls?: readonly (readonly unknown[])[];
    /** Sends the kept calls to a function in one message; the milliseconds until all are answered, and the answers. */
    benchRun?: (
      functionId: string,
    ) => Promise<{ readonly time: number; readonly values: readonly unknown[] }>;
  }
}

/** As a text: the page runs it as it stands. */
const PAGE_SCRIPT = `
  window.benchRun = (functionId) => new Promise((resolve) => {
    const channel = handle().host.customFunctions;
    const invocations = window.benchCalls.map((args) => ({ id: channel.nextId(), functionId, args, flags: 0 }));
    const places = new Map(invocations.map(({ id }, index) => [id, index]));
    const values = new Array(invocations.length);
    let open = invocations.length;
    const stop = channel.onResults((results) => {
      for (const { id, ok, value } of results) {
        const place = places.get(id);
        if (place === undefined) continue;
        values[place] = ok ? value : null;
        open -= 1;
      }
      if (open > 0) return;
      const time = performance.now() - start;
      stop();
      resolve({ time, values });
    });
    const start = performance.now();
    channel.send(invocations);
  });
`;

async function prepare({ page, pane }: OpenWorkbench): Promise<void> {
  await page.evaluate(PAGE_SCRIPT);
  await pane.evaluate(
    ([argument, column]) => {
      CustomFunctions.associate(argument, (first: unknown) => first);
      CustomFunctions.associate(column, (rows: readonly unknown[][]) => rows.map(([first]) => [first]));
    },
    [ARGUMENT, COLUMN] as const,
  );
}

function runOnce({ page }: OpenWorkbench, functionId: string): Promise<number> {
  return page.evaluate(async (id) => (await window.benchRun?.(id))?.time ?? NaN, functionId);
}

async function answersOf({ page }: OpenWorkbench, functionId: string): Promise<readonly unknown[]> {
  return page.evaluate(async (id) => (await window.benchRun?.(id))?.values ?? [], functionId);
}

/** The two take turns, as everywhere in the bench. */
async function compareInPage(
  workbench: OpenWorkbench,
  limit: string,
  subject: string,
): Promise<{ readonly limit: number; readonly subject: number; readonly ratio: number }> {
  for (let round = 0; round < WARM_UPS; round += 1) {
    await runOnce(workbench, limit);
    await runOnce(workbench, subject);
  }
  const limits: number[] = [];
  const subjects: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % 2 === 0) limits.push(await runOnce(workbench, limit));
    subjects.push(await runOnce(workbench, subject));
    if (round % 2 === 1) limits.push(await runOnce(workbench, limit));
  }
  const ratios = subjects.map((time, round) => time / (limits[round] ?? NaN));
  return { limit: median(limits), subject: median(subjects), ratio: median(ratios) };
}

/** 10,000 cells of DBFUND in one batch, beside a function that returns its argument. */
export async function manySingleCalls(workbench: OpenWorkbench): Promise<Measured> {
  await prepare(workbench);
  const calls = queries.slice(0, SINGLE_CALLS).map(({ city, year }) => [[[city]], [[year]], null]);
  await workbench.page.evaluate((each) => void (window.benchCalls = each), calls);
  const timing = await compareInPage(workbench, ARGUMENT, "DBFUND");
  const answers = (await answersOf(workbench, "DBFUND")).map((answer) => [answer].flat(2)[0]);
  return {
    unit: "ms",
    ours: { name: "DBFUND", value: timing.subject, wrong: wrongStandards(answers) },
    limit: { name: "a function that returns its argument", value: timing.limit, wrong: null },
    measure: timing.ratio,
    bound: 1.15,
    peers: [],
  };
}

const INCLUDED = ["IN1", "封顶线以上"];
const EXCLUDED = ["EX1A", "目录外药品", "EX3A", "DE2"];
const ASSUMPTIONS = [
  ["项目", "对象", "年度", "数值", "依据"],
  ["", "", "", "", ""],
];

/** One call of ELIGIBLE over 100,000 rows of amount, category, date and assumptions, beside one that returns a column. */
export async function oneLongCall(workbench: OpenWorkbench): Promise<Measured> {
  await prepare(workbench);
  const random = randomNumbers(5);
  const categories = [...INCLUDED, ...EXCLUDED];
  const rows = Array.from({ length: LONG_ROWS }, () => ({
    amount: Math.floor(random() * 10_000_000) / 100,
    category: categories[Math.floor(random() * categories.length)] as string,
    date: 44_469 + Math.floor(random() * 300),
  }));
  const call = [
    rows.map(({ amount }) => [amount]),
    rows.map(({ category }) => [category]),
    rows.map(({ date }) => [date]),
    ASSUMPTIONS,
  ];
  await workbench.page.evaluate((each) => void (window.benchCalls = [each]), call);
  const timing = await compareInPage(workbench, COLUMN, "ELIGIBLE");
  const [answer] = await answersOf(workbench, "ELIGIBLE");
  const results = (answer as readonly (readonly unknown[])[]).flat();
  const wrong = rows.filter(
    ({ amount, category }, index) => results[index] !== (INCLUDED.includes(category) ? amount : 0),
  ).length;
  return {
    unit: "ms",
    ours: { name: "ELIGIBLE", value: timing.subject, wrong },
    limit: { name: "a function that returns a column", value: timing.limit, wrong: null },
    measure: timing.ratio,
    bound: 2,
    peers: [],
  };
}
