mock_provider "aws" { source = "../../mocks" }

variables {
  name    = "farthing-test"
  secrets = { backend = "How the backend signs in to the database." }

  readers = {
    backend          = ["backend"]
    external-secrets = ["backend"]
  }

  foreign_secrets = {
    database-owner = {
      arn     = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-1-AbCdEf"
      key_arn = "arn:aws:kms:eu-central-1:123456789012:key/11111111-1111-1111-1111-111111111111"
      readers = ["external-secrets"]
    }
  }
}

run "a_reader_reads_its_secrets_and_no_others" {
  assert {
    condition = jsondecode(output.reader_policies["backend"]).Statement[*].Resource == [
      ["arn:aws:secretsmanager:eu-central-1:123456789012:secret:farthing/backend-AbCdEf"],
      ["arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"],
    ]
    error_message = "The backend must be able to read its own secret only."
  }

  assert {
    condition = jsondecode(output.reader_policies["external-secrets"]).Statement[*].Resource == [
      [
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:farthing/backend-AbCdEf",
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-1-AbCdEf",
      ],
      [
        "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000",
        "arn:aws:kms:eu-central-1:123456789012:key/11111111-1111-1111-1111-111111111111",
      ],
    ]
    error_message = "External Secrets must be able to read the backend's and the database owner's secret only."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    name                 = "farthing/test"
    readers              = { external-secrets = ["frontend"] }
    recovery_window_days = 3
  }

  expect_failures = [var.name, var.readers, var.recovery_window_days]
}

run "an_unknown_reader_of_a_foreign_secret_is_refused" {
  command = plan

  variables { readers = { backend = ["backend"] } }

  expect_failures = [var.foreign_secrets]
}

run "a_wildcard_is_refused" {
  command = plan

  variables {
    foreign_secrets = {
      all = {
        arn     = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:*"
        key_arn = "arn:aws:kms:eu-central-1:123456789012:key/1"
        readers = ["backend"]
      }
    }
  }

  expect_failures = [var.foreign_secrets]
}
