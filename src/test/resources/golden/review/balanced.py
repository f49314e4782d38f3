"""Expected values for balanced.csv in closed form: two-way random model, one score per cell.

Searle, Casella and McCulloch, Variance Components (1992), 4.5 and 4.6: where all are positive the
REML estimates are the ANOVA ones; BLUPs and conditional variances from the eigenspaces of V.
Usage: python3 balanced.py > balanced.properties
"""
import csv, math, os
here = os.path.dirname(os.path.abspath(__file__))
rows = list(csv.DictReader(open(os.path.join(here, 'balanced.csv'), encoding='utf-8')))
works = sorted({r['entry'] for r in rows}); judges = sorted({r['judge'] for r in rows})
y = {(r['entry'], r['judge']): float(r['score']) for r in rows}
I, J = len(works), len(judges); n = I * J
m = sum(y.values()) / n
wm = {w: sum(y[w, j] for j in judges) / J for w in works}
jm = {j: sum(y[w, j] for w in works) / I for j in judges}
msw = J * sum((wm[w] - m) ** 2 for w in works) / (I - 1)
msj = I * sum((jm[j] - m) ** 2 for j in judges) / (J - 1)
mse = sum((y[w, j] - wm[w] - jm[j] + m) ** 2 for w in works for j in judges) / ((I - 1) * (J - 1))
se2, sj2 = (msw - mse) / J, (msj - mse) / I
assert se2 > 0 and sj2 > 0
lw, lj, l0 = mse + J * se2, mse + I * sj2, mse + J * se2 + I * sj2
crit = (math.log(n) + (I - 1) * math.log(lw) + (J - 1) * math.log(lj)
        + (I - 1) * (J - 1) * math.log(mse) + (n - 1) * (1 + math.log(2 * math.pi)))
print('# python3 balanced.py: closed form, Searle, Casella and McCulloch 1992, 4.5-4.6')
for k, v in dict(mean=m, entry=se2, judge=sj2, residual=mse, criterion=crit,
                 se=math.sqrt(se2 - se2 ** 2 * (J / I / l0 + (J - J / I) / lw))).items():
    print(f'{k}={v!r}')
for i, w in enumerate(works): print(f'effect.{i}={J * se2 / lw * (wm[w] - m)!r}')
for i, j in enumerate(judges): print(f'severity.{i}={-I * sj2 / lj * (jm[j] - m)!r}')
