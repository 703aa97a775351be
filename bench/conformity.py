"""Run by bench/conformity: imports a list, runs a full pass, and counts the same in the CSV with nothing of the product's own."""

import base64
import collections
import csv
import json
import re
import sys
import time
import urllib.parse
import urllib.request
import uuid

BASE, LIST = sys.argv[1], sys.argv[2]


# ---- the product, by its API


def call(method, path, token=None, body=None, kind=None, secret=None):
    request = urllib.request.Request(BASE + path, data=body, method=method)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    if secret:
        request.add_header("Authorization", "Basic " + base64.b64encode(secret.encode()).decode())
    if kind:
        request.add_header("Content-Type", kind)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.headers.get("Location"), json.load(answer)


def token(client, scope):
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "scope": scope}).encode()
    return call("POST", "/oauth2/token", body=form, secret=f"{client}:{client}-secret")[1]["access_token"]


def wait(path, bearer, seconds):
    until = time.time() + seconds
    while time.time() < until:
        job = call("GET", path, bearer)[1]
        if job["state"] == "DONE":
            return job
        if job["state"] == "FAILED":
            sys.exit(f"{path} failed: {job}")
        time.sleep(0.5)
    sys.exit(f"{path} is not done after {seconds} s")


def send_list():
    bearer = token("demo-admin", "items.import")
    edge = uuid.uuid4().hex
    with open(LIST, "rb") as file:
        content = file.read()
    body = (
        f'--{edge}\r\nContent-Disposition: form-data; name="inForce"\r\n\r\ntrue\r\n'
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="items.csv"\r\nContent-Type: text/csv\r\n\r\n'
    ).encode() + content + f"\r\n--{edge}--\r\n".encode()
    where, _ = call("POST", "/api/v1/items/imports", bearer, body, f"multipart/form-data; boundary={edge}")
    return wait(urllib.parse.urlparse(where).path, bearer, 300)


def full_pass():
    bearer = token("demo-standards", "standards.run")
    where, _ = call("POST", "/api/v1/standards/passes", bearer, b"")
    return wait(urllib.parse.urlparse(where).path, bearer, 300)


def findings():
    bearer = token("demo-standards", "standards.read")
    cursor, all_of_them = None, []
    while True:
        page = call("GET", "/api/v1/standards/findings" + (f"?cursor={cursor}" if cursor else ""), bearer)[1]
        all_of_them += page["findings"]
        cursor = page.get("next")
        if not cursor:
            return all_of_them, call("GET", "/api/v1/standards/clauses", bearer)[1]


# ---- the list, counted independently

SET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ALNUM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def credit_code(code):
    """GB 32100-2015."""
    if len(code) != 18 or any(c not in SET for c in code):
        return False
    total = sum(SET.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    return SET[-total % 31] == code[17]


def organization_code(code):
    """GB 11714-1997."""
    if not re.fullmatch("[0-9A-Z]{8}[0-9X]", code):
        return False
    total = sum(ALNUM.index(c) * w for c, w in zip(code, (3, 7, 9, 10, 5, 8, 4, 2)))
    check = 11 - total % 11
    return {10: "X", 11: "0"}.get(check, str(check)) == code[8]


def parts(code):
    """Parts of an implementation code: base-region-000-credit code-level-suffix, or the national 31 characters and a suffix."""
    pieces = code.rsplit("-", 5)
    if len(pieces) == 6:
        base, region, middle, credit, level, suffix = pieces
        if (
            re.fullmatch("[0-9A-Z-]{8,20}", base)
            and re.fullmatch("[0-9]{12}", region)
            and middle == "000"
            and re.fullmatch("[0-9A-Z]{18}", credit)
            and re.fullmatch("[0-9]", level)
            and re.fullmatch("[0-9]{2,3}", suffix)
        ):
            return {"credit": credit, "region": region, "level": level, "suffix": suffix}
    if re.fullmatch("[0-9A-Z]{18}[0-9][0-9A-Z]{12}[0-9]{0,3}", code):
        return {"credit": code[:18], "region": None, "level": code[18], "suffix": code[31:]}
    return None


def balanced(name):
    """Every bracket closed, none within another."""
    open_one = False
    for c in name:
        if c in "（(":
            if open_one:
                return False
            open_one = True
        elif c in "）)":
            if not open_one:
                return False
            open_one = False
    return not open_one


LICENCE, PUBLIC_SERVICE = {"1", "01"}, {"20"}


class Counted:
    """Rows that were taken: the first of each code."""

    def __init__(self):
        with open(LIST, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.all = rows
        first = {}
        for row in rows:
            first.setdefault(row["item_code"], row)
        self.rows = list(first.values())
        self.columns = set(rows[0])
        for row in rows:
            row["parts"] = parts(row["item_code"])
        # An agency is registered with the code of the first row that names it; later rows do not change it.
        self.registered = {}
        self.given_codes = collections.defaultdict(set)
        self.item_code_agencies = collections.defaultdict(set)
        self.names = collections.Counter()
        for row in self.rows:
            agency = row["department"]
            self.registered.setdefault(agency, row["dept_code"])
            self.given_codes[agency].add(row["dept_code"])
            self.names[agency, row["item_name"]] += 1
            if row["parts"]:
                self.item_code_agencies[agency].add(row["parts"]["credit"])

    def has(self, *columns):
        return any(c in self.columns for c in columns)

    def number(self, row, column):
        text = row.get(column, "").strip()
        return int(text) if text.isdigit() else None

    def of_items(self):
        registered = self.registered
        lacks = lambda *columns: (lambda r: not any(r.get(c, "").strip() for c in columns))
        on_the_spot = lambda r: r.get("project_type", "").strip() in ("1", "即办件", "即办")
        promised = lambda r: self.number(r, "promise_day")
        statutory = lambda r: self.number(r, "anticipate_day")
        same_unit = lambda r: r.get("promise_type", "") == r.get("anticipate_type", "")
        visits = lambda r: self.number(r, "limit_scene_num")
        incomplete = ("by_law", "accept_condition", "link_way", "supervise_way", "limit_scene_num", "server_type", "result_name")
        return {
            "S-02-001": lambda r: not r["parts"],
            "S-02-002": lambda r: r["parts"] and not credit_code(r["parts"]["credit"]),
            "S-02-003": lambda r: r["parts"]
            and credit_code(r["parts"]["credit"])
            and credit_code(registered[r["department"]])
            and r["parts"]["credit"] != registered[r["department"]],
            "S-02-004": lambda r: r["parts"] and r["parts"]["level"] not in "123456",
            "S-02-005": lambda r: r["parts"] and r["parts"]["region"] and not r["parts"]["region"].startswith(r["region_code"][:6]),
            "S-02-006": lambda r: r["parts"] and len(self.item_code_agencies[r["department"]]) > 1,
            "S-02-007": lambda r: not credit_code(registered[r["department"]]),
            "S-02-008": lambda r: self.names[r["department"], r["item_name"]] > 1,
            "S-02-009": lambda r: not re.fullmatch("[1-9][0-9]{5}([0-9]{6})?", r["region_code"]),
            "S-02-010": lambda r: len(r["item_name"]) > 100 or "  " in r["item_name"] or r["item_name"] != r["item_name"].strip(),
            "S-02-011": lambda r: r["main_item"].strip() and r["main_item"].strip() == r["item_name"],
            "S-02-012": lambda r: "其他事项" in r["item_name"] or r["item_name"].endswith("等"),
            "S-02-013": lambda r: len(r["item_name"]) < 4,
            "S-02-014": lambda r: not balanced(r["item_name"]),
            "S-02-017": lambda r: r["parts"] and not r["parts"]["suffix"],
            "S-02-019": lacks(*incomplete) if not self.has(*incomplete) else None,
            "S-08-001": lacks("by_law"),
            "S-08-003": lacks("accept_condition"),
            "S-08-004": lambda r: r["task_type"] in LICENCE and statutory(r) is None and r.get("anticipate_explain") != "无法定时限",
            "S-08-005": lambda r: None not in (promised(r), statutory(r)) and same_unit(r) and promised(r) > statutory(r),
            "S-08-008": lambda r: on_the_spot(r) and (promised(r) or 0) != 0,
            "S-08-009": lambda r: not on_the_spot(r) and (promised(r) or 0) < 1,
            "S-08-010": None if self.has("materials") else lambda r: True,
            "S-08-020": lacks("result_name"),
            "S-08-021": lacks("is_fee", "fee_basis"),
            "S-08-037": lambda r: True,
            "S-08-043": lambda r: r["task_type"] in PUBLIC_SERVICE and not r.get("user_topic_type") and not r.get("corp_topic_type"),
            "S-10-002": lambda r: visits(r) is None,
            "S-10-003": lambda r: (visits(r) or 0) > 1,
            "S-10-004": lambda r: (visits(r) or 0) >= 1 and not r.get("limit_scene_explain", "").strip(),
            "S-10-005": lacks("link_way"),
            "S-10-006": lacks("supervise_way"),
            "S-10-008": lacks("transact_addr"),
            "S-14-003": lacks("server_type"),
        }

    def of_agencies(self):
        code = self.registered
        used = collections.Counter(code.values())
        return {
            "S-01-001": lambda a: not credit_code(code[a]),
            "S-01-002": lambda a: code[a] and used[code[a]] > 1,
            "S-01-003": lambda a: True,
            "S-01-004": lambda a: True,
            "S-01-006": lambda a: credit_code(code[a]) and not organization_code(code[a][8:17]),
            "S-01-008": lambda a: False,
            "S-01-010": lambda a: True,
            "S-01-012": lambda a: len(a) < 4,
        }


def main():
    counted = Counted()
    job = send_list()
    print(f"list: {len(counted.all)} rows, {len(counted.rows)} items, columns {', '.join(sorted(counted.columns - {'parts'}))}")
    print(f"import: {job['outcomes']}")
    begun = time.time()
    done = full_pass()
    print(f"full pass: {done['clauses']} clauses, {done['subjects']} subjects, {done['opened']} findings in {time.time() - begun:.1f} s")
    found, clauses = findings()
    titles = {c["clause"]["number"]: c["clause"]["title"] for c in clauses}
    codes, agencies = {r["item_code"] for r in counted.rows}, set(counted.registered)
    mine, others, total = collections.Counter(), collections.Counter(), 0
    for f in found:
        of_the_list = (
            f["subjectKind"] == "item" and urllib.parse.unquote(f["link"]).removeprefix("/items/") in codes
        ) or (f["subjectKind"] == "agency" and f["subject"] in agencies)
        (mine if of_the_list else others)[f["clause"]] += 1
    print(f"\n{'clause':10}{'product':>9}{'counted':>9}  {'demo county':>11}  what")
    differing = 0
    tests = [(n, t, counted.rows) for n, t in counted.of_items().items()]
    tests += [(n, t, list(agencies)) for n, t in counted.of_agencies().items()]
    for number, test, subjects in sorted(t for t in tests if t[1]):
        expected = sum(1 for s in subjects if test(s))
        same = mine[number] == expected
        differing += not same
        print(f"{number:10}{mine[number]:9}{expected:9}  {others[number]:11}  {titles.get(number, '(not published)')}{'' if same else '   <-- DIFFERS'}")
        total += 1
    report(job, counted)
    print(f"\n{total} clauses compared, {differing} differ")
    sys.exit(1 if differing else 0)


def report(job, counted):
    """The import judges each row by the row's own code; a clause judges what is in force: the agency as the directory has it."""
    rows = {f["kind"]: f["rows"] for f in job["findings"]}
    given = collections.defaultdict(set)
    for r in counted.all:
        given[r["department"]].add(r["dept_code"])
    own = {
        "DEPT_CODE_NOT_USCC": lambda r: r["dept_code"] and not credit_code(r["dept_code"]),
        "DEPARTMENT_SEVERAL_CODES": lambda r: len(given[r["department"]]) > 1,
        "DEPT_CODE_DIFFERS": lambda r: r["parts"]
        and credit_code(r["parts"]["credit"])
        and credit_code(r["dept_code"])
        and r["dept_code"] != r["parts"]["credit"],
    }
    why = {
        "DEPT_CODE_NOT_USCC": "the code in the row; S-02-007 takes the code under which the agency is registered, the first that the list gave",
        "DEPARTMENT_SEVERAL_CODES": "codes in the column dept_code; S-02-006 takes the codes inside the item codes",
        "DEPT_CODE_DIFFERS": "the row's code against the item code; S-02-003 the registered code, where it is a valid one",
    }
    print("\nThe import's report counts rows by what the row itself says; the clauses above judge what is in force:")
    for kind, test in own.items():
        print(f"  {kind:26}{rows.get(kind, 0):6}{sum(1 for r in counted.all if test(r)):6}  {why[kind]}")
    registered = counted.registered
    spoilt = [r for r in counted.rows if credit_code(r["dept_code"]) and not credit_code(registered[r["department"]])]
    differs = [r for r in counted.rows if own["DEPT_CODE_DIFFERS"](r)]
    left_out = [r for r in differs if not credit_code(registered[r["department"]])]
    print(f"  S-02-007: + {len(spoilt)} items whose row has a valid code, of an agency registered under an invalid one")
    print(f"  S-02-003: - {len(left_out)} items of an agency registered under an invalid code, which S-02-007 names")
    for agency, codes in given.items():
        if len(codes) > 1:
            n = collections.Counter(r["dept_code"] for r in counted.all if r["department"] == agency)
            print(f"    {agency}: registered {registered[agency]}; rows by code: {dict(n)}")


main()
