mock_provider "aws" { source = "../../mocks" }

variables {
  name        = "farthing-test"
  description = "A key of a test."
}

run "a_key_rotates_and_belongs_to_the_account" {
  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "The key must rotate and be recoverable for 30 days."
  }

  assert {
    condition = (
      length(jsondecode(aws_kms_key.this.policy).Statement) == 1
      && jsondecode(aws_kms_key.this.policy).Statement[0].Principal.AWS == "arn:aws:iam::123456789012:root"
    )
    error_message = "Without log groups and disks, only the account may use the key."
  }

  assert {
    condition     = aws_kms_alias.this.name == "alias/farthing-test"
    error_message = "The key must have the alias alias/farthing-test."
  }
}

run "cloudwatch_may_use_the_key_for_the_named_groups_only" {
  variables { log_group_names = ["/aws/test/one", "/aws/test/two"] }

  assert {
    condition = jsondecode(aws_kms_key.this.policy).Statement[1].Condition.ArnEquals == {
      "kms:EncryptionContext:aws:logs:arn" = [
        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/test/one",
        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/test/two",
      ]
    }
    error_message = "CloudWatch Logs must be able to use the key for the two groups only."
  }

  assert {
    condition = (
      jsondecode(aws_kms_key.this.policy).Statement[1].Principal.Service
      == "logs.eu-central-1.amazonaws.com"
    )
    error_message = "CloudWatch Logs of the region must be allowed to use the key."
  }
}

run "only_ec2_of_this_account_may_use_the_key_for_disks" {
  variables { encrypts_disks = true }

  assert {
    condition = alltrue([
      for statement in slice(jsondecode(aws_kms_key.this.policy).Statement, 1, 3) :
      statement.Condition.StringEquals == {
        "kms:CallerAccount" = "123456789012"
        "kms:ViaService"    = "ec2.eu-central-1.amazonaws.com"
      }
    ])
    error_message = "Each statement for disks must be restricted to the account and to EC2."
  }

  assert {
    condition = (
      jsondecode(aws_kms_key.this.policy).Statement[2].Condition.Bool["kms:GrantIsForAWSResource"]
      == "true"
    )
    error_message = "Grants must be restricted to AWS resources."
  }
}

run "a_reserved_name_is_refused" {
  command = plan

  variables { name = "aws/farthing" }

  expect_failures = [var.name]
}

run "an_empty_description_is_refused" {
  command = plan

  variables { description = "" }

  expect_failures = [var.description]
}

run "a_log_group_without_a_path_is_refused" {
  command = plan

  variables { log_group_names = ["*"] }

  expect_failures = [var.log_group_names]
}
