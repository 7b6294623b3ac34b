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

run "a_secret_is_encrypted_with_our_key_and_recoverable" {
  assert {
    condition = (
      aws_secretsmanager_secret.this["backend"].kms_key_id == module.key.arn
      && aws_secretsmanager_secret.this["backend"].recovery_window_in_days == 30
      && aws_secretsmanager_secret.this["backend"].name == "farthing-test/backend"
    )
    error_message = "The secret must be encrypted with our key and recoverable for 30 days."
  }
}

run "nobody_reads_without_tls_or_from_another_account" {
  assert {
    condition = alltrue([
      for statement in jsondecode(aws_secretsmanager_secret_policy.this["backend"].policy).Statement :
      statement.Effect == "Deny" && statement.Principal == "*"
    ]) && aws_secretsmanager_secret_policy.this["backend"].block_public_policy
    error_message = "The secret's policy must contain only denials and block public access."
  }

  assert {
    condition = [
      for statement in jsondecode(aws_secretsmanager_secret_policy.this["backend"].policy).Statement :
      statement.Condition
      ] == [
      { Bool = { "aws:SecureTransport" = "false" } },
      { StringNotEquals = { "aws:PrincipalAccount" = "123456789012" } },
    ]
    error_message = "Requests without TLS and from other accounts must be denied."
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

run "a_reader_decrypts_through_secrets_manager_only" {
  assert {
    condition = alltrue([
      for policy in values(output.reader_policies) :
      jsondecode(policy).Statement[1].Condition.StringEquals["kms:ViaService"]
      == "secretsmanager.eu-central-1.amazonaws.com"
    ])
    error_message = "Readers must be able to use the keys through Secrets Manager only."
  }
}

run "a_reader_cannot_write" {
  assert {
    condition = alltrue([
      for policy in values(output.reader_policies) :
      jsondecode(policy).Statement[0].Action == ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
    ])
    error_message = "Readers must have read permissions only."
  }
}

run "secrets_of_temporary_environments_are_deleted_at_once" {
  variables { recovery_window_days = 0 }

  assert {
    condition     = aws_secretsmanager_secret.this["backend"].recovery_window_in_days == 0
    error_message = "The secret must be deleted without a recovery window."
  }
}

run "a_bad_name_is_refused" {
  command = plan

  variables { name = "farthing/test" }

  expect_failures = [var.name]
}

run "no_secrets_are_refused" {
  command = plan

  variables {
    secrets         = {}
    readers         = {}
    foreign_secrets = {}
  }

  expect_failures = [var.secrets]
}

run "a_secret_without_a_description_is_refused" {
  command = plan

  variables { secrets = { backend = "" } }

  expect_failures = [var.secrets]
}

run "a_reader_of_an_unknown_secret_is_refused" {
  command = plan

  variables {
    readers = {
      backend          = ["frontend"]
      external-secrets = ["backend"]
    }
  }

  expect_failures = [var.readers]
}

run "a_reader_of_nothing_is_refused" {
  command = plan

  variables {
    readers = {
      backend          = []
      external-secrets = ["backend"]
    }
  }

  expect_failures = [var.readers]
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

run "a_recovery_window_of_three_days_is_refused" {
  command = plan

  variables { recovery_window_days = 3 }

  expect_failures = [var.recovery_window_days]
}
