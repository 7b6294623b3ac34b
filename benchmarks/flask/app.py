"""A minimal application for comparison with Farthing: one table, two routes.

POST /transactions                adds a transaction
GET  /transactions?household=7    lists the newest 50 transactions of a household
"""

import os
from datetime import date

from flask import Flask, jsonify, request
from sqlalchemy import BigInteger, Column, Date, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base

app = Flask(__name__)
engine = create_engine(os.environ["DATABASE_URL"], pool_size=8)
Base = declarative_base()


class Transaction(Base):
    __tablename__ = "transaction"
    __table_args__ = {"schema": "farthing_flask"}

    id = Column(BigInteger, primary_key=True)
    household = Column(Integer, nullable=False, index=True)
    date = Column(Date, nullable=False)
    category = Column(Integer, nullable=False)
    amount = Column(BigInteger, nullable=False)
    payee = Column(String, nullable=False)
    notes = Column(String, nullable=False)

    def answer(self):
        return {
            "id": self.id,
            "date": self.date.isoformat(),
            "category": self.category,
            "amount": self.amount,
            "payee": self.payee,
            "notes": self.notes,
        }


@app.post("/transactions")
def add():
    body = request.get_json()
    with Session(engine) as session:
        transaction = Transaction(**{**body, "date": date.fromisoformat(body["date"])})
        session.add(transaction)
        session.commit()
        return jsonify(transaction.answer()), 201


@app.get("/transactions")
def newest():
    query = (
        select(Transaction)
        .where(Transaction.household == int(request.args["household"]))
        .order_by(Transaction.date.desc(), Transaction.id.desc())
        .limit(50)
    )
    with Session(engine) as session:
        return jsonify(transactions=[each.answer() for each in session.scalars(query)])
