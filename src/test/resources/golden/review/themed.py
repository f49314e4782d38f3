"""Scores with themes, gaps and uneven panels, and what a direct search of the restricted likelihood
gives for them: V is formed and inverted in full (numpy), the search is scipy's Nelder-Mead. Nothing
is shared with the product's algorithm. Criterion: -2 log of Harville 1974 without the log|X'X| term,
as lme4. Usage: python3 themed.py (writes themed.csv and themed.properties)
"""
import numpy as np, os
from scipy.optimize import minimize
here = os.path.dirname(os.path.abspath(__file__))
r = np.random.default_rng(7); W, J = 14, 6
theme = [w % 3 for w in range(W)]; q = r.normal(0, 5, W); s = r.normal(0, 3, J); mu = [82, 78, 74]
rows = [(w, j, round(mu[theme[w]] + q[w] + s[j] + r.normal(0, 2), 1))
        for w in range(W) for j in range(J) if r.random() < .6]
with open(os.path.join(here, 'themed.csv'), 'w') as f:
    f.write('entry,judge,theme,score\n')
    for w, j, y in rows: f.write(f'W{w:02d},J{j},T{theme[w]},{y}\n')
y = np.array([x[2] for x in rows]); n = len(rows)
Z = np.zeros((n, W)); K = np.zeros((n, J)); X = np.zeros((n, 3))
for o, (w, j, _) in enumerate(rows): Z[o, w] = K[o, j] = X[o, theme[w]] = 1
def parts(v):
    V = v[0] * Z @ Z.T + v[1] * K @ K.T + v[2] * np.eye(n)
    Vi = np.linalg.inv(V); A = X.T @ Vi @ X; b = np.linalg.solve(A, X.T @ Vi @ y); e = y - X @ b
    return V, Vi, A, b, e
def crit(v):
    V, Vi, A, b, e = parts(v)
    return np.linalg.slogdet(V)[1] + np.linalg.slogdet(A)[1] + e @ Vi @ e + (n - 3) * np.log(2 * np.pi)
best = minimize(lambda t: crit(np.exp(t)), np.log([20., 8., 4.]), method='Nelder-Mead',
                options=dict(xatol=1e-10, fatol=1e-11, maxiter=20000, maxfev=20000))
v = np.exp(best.x); V, Vi, A, b, e = parts(v)
with open(os.path.join(here, 'themed.properties'), 'w') as f:
    f.write('# python3 themed.py: full V inverted by numpy, Nelder-Mead by scipy\n')
    for k, x in zip(['entry', 'judge', 'residual'], v): f.write(f'{k}={float(x)!r}\n')
    f.write(f'criterion={float(best.fun)!r}\n')
    for t in range(3): f.write(f'theme.{t}={float(b[t])!r}\n')
    u = v[0] * Z.T @ Vi @ e; su = v[0] * np.eye(W) - v[0] ** 2 * Z.T @ Vi @ Z
    k = v[1] * K.T @ Vi @ e; sk = v[1] * np.eye(J) - v[1] ** 2 * K.T @ Vi @ K
    for w in range(W): f.write(f'effect.{w}={float(u[w])!r}\nse.{w}={float(su[w, w]) ** .5!r}\n')
    for j in range(J): f.write(f'severity.{j}={float(-k[j])!r}\nseverityse.{j}={float(sk[j, j]) ** .5!r}\n')
    # P(top 3) by the joint posterior with theme means uncertain: universal kriging, 400,000 draws
    T = np.array([[1. if theme[w] == t else 0 for t in range(3)] for w in range(W)])
    M = T - v[0] * Z.T @ Vi @ X
    C = su + M @ np.linalg.inv(A) @ M.T
    d = np.random.default_rng(1).multivariate_normal(T @ b + u, C, 400000)
    top = (np.argsort(np.argsort(-d, axis=1), axis=1) < 3).mean(axis=0)
    for w in range(W): f.write(f'top3.{w}={float(top[w])!r}\n')
