-- One act on many cases: what was asked for, and what became of each case. The acts themselves stand in each case's history and journal.
create table cases.batch (
    id uuid primary key,
    owner_kind text not null,
    owner_id text not null,
    act text not null check (act in ('ACCEPT', 'COMPLETE_STEP')),
    opinion text,
    created timestamptz not null
);

create index batch_by_owner on cases.batch (owner_kind, owner_id, created desc);

create table cases.batch_case (
    batch_id uuid not null references cases.batch,
    place int not null,
    number text not null,
    seen int,
    outcome text check (outcome in ('DONE', 'REFUSED')),
    why text,
    primary key (batch_id, place),
    unique (batch_id, number)
);
