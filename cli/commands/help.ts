import type { Outcome } from '../outcome';

const TEXT = `forme make COPY… [-t TEMPLATE] [-p PLAN [--unlock]] [--date YYYY-MM-DD] [--issue N] [--total N] [--nameplate FILE] [--pages N] -o EDITION.forme
  --fillers FILE  short pieces that stand only where copy is wanting
  --leave-out ID,ID…  stories that wait, whatever room there is
  --seed N        another make-up
  --proposals N   up to N different ones, the best as EDITION-1.forme
  --steps         stories may stand in steps where rectangles leave a page poor
forme export EDITION.forme -o OUT.pdf|DIR [--pages 1,3-4] [--png DIR] [--output …]
  --output press      [--profile x4|x1a] [--profile-file PLANT.icc] [--ink 240|220] [--division edition|page|spread]
                      [--marks] [--slug] [--send N] [--no-report]
  --output imposed    [--sheet A3|A4]
  --output proof      [--round 二校] [--findings] [--remarks] [--list] [--email]
  --output digital
  --output pictures   [--format png|jpeg] [--dpi N]
forme clean COPY…
forme breaks < LINES            {"text":…,"mode":"loose|normal|strict|anywhere|none","lang":"und|en|zh-Hans|zh-Hant"}
forme inspect EDITION.forme --layout | --lines | --display-list | --copyfit | --score
forme set JOB.json -o OUT.pdf [--times]
forme proof EDITION.forme|COPY [--date YYYY-MM-DD] [--lists PROFILE.json] [--json] [--rate]
forme marks EDITION.forme [--from PROOF.pdf|REMARKS.xfdf -o OUT.forme [--round first|second|third|final]]
                          [--xfdf OUT.xfdf] [--list OUT.pdf|OUT.csv]
forme compare BEFORE.forme AFTER.forme [--json]
forme convert EDITION.forme --to hant|hant-tw|hant-hk|hans [--from tw|hk] -o OUT.forme
forme check EDITION.forme [--rules L01,L05 | --sign-offs]
forme check --pdf FILE [--profile x4|x1a] [--ink 240|220] [--trim 390x545] [--pages N]

-o  --out         where a command writes (--output says what export makes)

0  fine    1  problems found    2  unusable input or usage
`;

/** `forme help`: the commands, on stdout. */
export function help(): Promise<Outcome> {
  return Promise.resolve({ exit: 0, answer: TEXT });
}
